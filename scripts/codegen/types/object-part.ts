import {
  isJsonObject,
  type JsonObject,
  type JsonSchema,
  type JsonValue,
} from "../../json/json-value.ts";
import { undeclaredSchemas } from "../document/undeclared-schemas.ts";
import { isSchema } from "../is-schema.ts";
import { presentKeyword } from "./enum-part.ts";
import { markedName } from "./marked-name.ts";

/**
 * The part of a schema that constrains objects. A property that is required but not declared gets a declaration,
 * with the schema that applies to its name, so that the type requires it. In an `allOf`, another member then
 * determines its type.
 */
export function objectPart(
  schema: JsonObject,
  shape: (each: JsonSchema) => JsonSchema,
): JsonSchema {
  const { additionalProperties: extra, unevaluatedProperties } = schema;
  const declared = shapedMap(schema.properties, shape);
  const patterns = shapedMap(schema.patternProperties, shape);
  const required = Array.isArray(schema.required)
    ? schema.required.filter((name) => typeof name === "string")
    : [];
  const undeclared = (name: string): JsonSchema => {
    const [first = true] = undeclaredSchemas(schema, name);
    return first === true ? { type: "string", [presentKeyword]: true } : shape(first);
  };
  const added = required
    .filter((name) => !Object.hasOwn(declared, name))
    .map((name): [string, JsonSchema] => [name, undeclared(name)]);
  const properties = { ...declared, ...Object.fromEntries(added) };
  if (required.some((name) => properties[name] === false)) return false;
  const possible = Object.entries(properties)
    .filter(([, property]) => property !== false)
    .map(([name, property]) => [markedName(name), property]);
  return {
    type: "object",
    ...(possible.length === 0 ? {} : { properties: Object.fromEntries(possible) }),
    ...(required.length === 0 ? {} : { required: required.map(markedName) }),
    ...(Object.keys(patterns).length === 0 ? {} : { patternProperties: patterns }),
    ...(isSchema(extra) && extra !== false ? { additionalProperties: shape(extra) } : {}),
    // This schema does not apply to names that another schema evaluates, so it cannot restrict any.
    ...(isJsonObject(unevaluatedProperties) ? { additionalProperties: true } : {}),
  };
}

function shapedMap(
  map: JsonValue | undefined,
  shape: (each: JsonSchema) => JsonSchema,
): Readonly<Record<string, JsonSchema>> {
  const entries = Object.entries(isJsonObject(map) ? map : {}).flatMap(
    ([name, member]): [string, JsonSchema][] => (isSchema(member) ? [[name, shape(member)]] : []),
  );
  return Object.fromEntries(entries);
}
