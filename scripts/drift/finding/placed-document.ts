import type { JsonObject } from "../../json/json-value.ts";
import type { SourceLine } from "./finding.ts";

/** A document (OpenAPI 3.1) with the page and line of each of its nodes. */
export interface PlacedDocument {
  readonly document: JsonObject;
  /** The page and line of the node at a JSON pointer, or of its nearest ancestor; null if unknown. */
  readonly lineOf: (pointer: string) => SourceLine | null;
  /** The text of the number at a JSON pointer, if it is too large for a double to be exact. */
  readonly numberAt?: (pointer: string) => string | undefined;
}
