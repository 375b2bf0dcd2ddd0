import type { JsonSchema } from "../../json/json-value.ts";
import type { ComponentSchemas } from "../../openapi/component-schemas.ts";
import { impliesObject } from "../../openapi/implies-object.ts";
import { reachedSchemas } from "./reached-schemas.ts";

/** Whether payloads of a schema may be objects or arrays that it describes. */
export function holdsParts(schema: JsonSchema, schemas: ComponentSchemas): boolean {
  return reachedSchemas(schema, schemas, "with alternatives").some((part) => {
    const types = [part.type ?? []].flat();
    return impliesObject(part) || types.includes("object") || types.includes("array");
  });
}
