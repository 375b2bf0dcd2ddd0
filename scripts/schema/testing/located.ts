import type { JsonValue } from "../../json.ts";
import type { Located } from "../side.ts";

/** A bare schema in a document of its own. */
export function at(schema: JsonValue): Located {
  return { document: { schema }, pointer: "/schema" };
}
