import { isJsonObject, type JsonObject, type JsonSchema } from "../../json/json-value.ts";
import type { ComponentSchemas } from "../../openapi/component-schemas.ts";
import { visit } from "../../openapi/visit.ts";
import { isSchema } from "../is-schema.ts";
import { holdsParts } from "./holds-parts.ts";
import { reachedSchemas } from "./reached-schemas.ts";
import { undeclaredSchemas } from "./undeclared-schemas.ts";

/**
 * What the members of maps also are, by the schema of the map: objects and arrays that other parts of the same payload
 * declare. TypeScript applies the index signature of `{ [key: string]: V } & { a: X }` to a literal of `a`, too, and
 * refuses the properties that only X declares unless the signature is `V | (V & X)`.
 */
export function declaredBeside(
  document: JsonObject,
  schemas: ComponentSchemas,
): ReadonlyMap<JsonSchema, readonly JsonSchema[]> {
  const found = new Map<JsonSchema, Map<string, JsonSchema>>();
  for (const { kind, value } of visit("document", document)) {
    if (kind !== "schema") continue;
    for (const map of reachedSchemas(value, schemas, "without alternatives")) {
      if (!isSchema(map.additionalProperties)) continue;
      const members = found.get(map) ?? new Map<string, JsonSchema>();
      found.set(map, members);
      for (const member of membersBeside(map, value, schemas))
        members.set(JSON.stringify(member), member);
    }
  }
  return new Map([...found].map(([map, members]) => [map, [...members.values()]]));
}

/** For each declaration of a member of a map in another part of a payload: what it is by both. */
function membersBeside(
  map: JsonObject,
  payload: JsonSchema,
  schemas: ComponentSchemas,
): readonly JsonSchema[] {
  const own = Object(map.properties);
  return reachedSchemas(payload, schemas, "with alternatives")
    .flatMap(({ properties }) => Object.entries(isJsonObject(properties) ? properties : {}))
    .flatMap(([name, declared]) => {
      if (Object.hasOwn(own, name) || !isSchema(declared)) return [];
      const bounds = undeclaredSchemas(map, name);
      const areParts = [declared, ...bounds].every((each) => holdsParts(each, schemas));
      return areParts ? [{ allOf: [...bounds, declared] }] : [];
    });
}
