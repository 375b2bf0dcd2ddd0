import type { JsonObject, JsonValue } from "../json/json-value.ts";
import type { Problem, SourcedValue } from "../problem/problem.ts";

/** What became of one place on which slices disagree, or that all of them leave empty. */
export interface Decision {
  /** JSON pointer into the merged document. */
  readonly pointer: string;
  /** Whether clients send or receive the payloads concerned, or both; absent where no payload is concerned. */
  readonly direction?: "request" | "response" | "both";
  /** The operations concerned, such as `GET /files`; empty where the whole document is. */
  readonly operations: readonly string[];
  /** Name of the rule that settled it; a decision has either this or `resolution`. */
  readonly rule?: string;
  /** The human decision that settled or filled it. */
  readonly resolution?: { readonly because: string };
  /** Each slice's value with page and line; null where it states nothing. */
  readonly values: readonly SourcedValue[];
  /** What the merged document states; null where it states nothing. */
  readonly result: JsonValue;
}

/** What came of merging slices. */
export interface Merge {
  /** The merged document; undefined where there is a problem. */
  readonly document: JsonObject | undefined;
  /** In the order of the merged document. */
  readonly decisions: readonly Decision[];
  readonly problems: readonly Problem[];
}
