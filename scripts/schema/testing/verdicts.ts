import { type Schema, Validator } from "@cfworker/json-schema";
import { member } from "../../json/json-pointer.ts";
import { isJsonObject, type JsonObject, type JsonValue } from "../../json/json-value.ts";
import { mapParts } from "../../openapi/map-parts.ts";

/**
 * The verdicts on a payload by the schema at `/schema` of each document, from a validator that is independent of the
 * judge's; undefined if it throws. It compiles nothing, so a law can use it for thousands of documents.
 */
export function verdicts(
  documents: readonly JsonObject[],
): (payload: JsonValue) => readonly (boolean | undefined)[] {
  const validators = documents.map((document) => {
    const schemas = member(document.components, "schemas");
    const definitions = Object.entries(isJsonObject(schemas) ? schemas : {});
    const components = definitions.map(([name, schema]) => [name, withoutFormat(schema)]);
    const root: Schema = {
      $ref: "#/schema",
      schema: withoutFormat(document.schema),
      components: { schemas: Object.fromEntries(components) },
    };
    return new Validator(root, "2020-12");
  });
  return (payload) =>
    validators.map((validator) => {
      try {
        return validator.validate(payload).valid;
      } catch {
        return undefined;
      }
    });
}

/** This validator always checks formats, which are annotations in the algebra. */
function withoutFormat(schema: JsonValue | undefined): JsonValue | undefined {
  if (!isJsonObject(schema)) return schema;
  const { format: _, ...rest } = schema;
  return mapParts("schema", rest, ({ value }) => withoutFormat(value) ?? value);
}
