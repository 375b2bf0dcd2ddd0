import type { JsonValue } from "../../json/json-value.ts";
import type { Located } from "../../openapi/side.ts";

/** A bare schema in a document of its own. */
export function at(schema: JsonValue): Located {
  return { document: { schema }, pointer: "/schema" };
}
