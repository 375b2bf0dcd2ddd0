import { isJsonObject, type JsonObject } from "../../json/json-value.ts";
import type { ComponentSchemas } from "../../openapi/component-schemas.ts";
import { isSchema } from "../is-schema.ts";
import { holdsParts } from "./holds-parts.ts";
import { undeclaredSchemas } from "./undeclared-schemas.ts";

/** The declared properties of a schema. Objects and arrays are also what its patterns say of those with their names. */
export function patternedProperties(
  { properties = {}, patternProperties = {} }: JsonObject,
  schemas: ComponentSchemas,
): JsonObject {
  const entries = Object.entries(isJsonObject(properties) ? properties : {});
  return Object.fromEntries(
    entries.map(([name, declared]) => {
      const bounds = isSchema(declared) ? undeclaredSchemas({ patternProperties }, name) : [];
      const all = [declared, ...bounds].filter(isSchema);
      const areParts = bounds.length > 0 && all.every((each) => holdsParts(each, schemas));
      return [name, areParts ? { allOf: all } : declared];
    }),
  );
}
