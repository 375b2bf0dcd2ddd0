import type { JsonObject } from "../../json/json-value.ts";
import type { SourceLine } from "./finding.ts";

/** A document (OpenAPI 3.1) with the page and line of each of its nodes. */
export interface PlacedDocument {
  readonly document: JsonObject;
  /** The page and line of the node at a JSON pointer, or of its nearest ancestor; null where nobody knows. */
  readonly lineOf: (pointer: string) => SourceLine | null;
  /** The number at a JSON pointer as it is published, where it is too large for a double to be sure of it. */
  readonly numberAt?: (pointer: string) => string | undefined;
}
