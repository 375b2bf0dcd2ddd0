import type { JsonObject, JsonValue } from "../json/json-value.ts";
import type { Problem, SourcedValue } from "../problem/problem.ts";

/** The outcome of one place where slices disagree, or that all of them leave empty. */
export interface Decision {
  /** JSON pointer into the merged document. */
  readonly pointer: string;
  /** Whether clients send or receive the payloads concerned, or both; absent if no payload is concerned. */
  readonly direction?: "request" | "response" | "both";
  /** The operations concerned, such as `GET /files`; empty if the whole document is. */
  readonly operations: readonly string[];
  /** Name of the rule that settled it; a decision has either this or `resolution`. */
  readonly rule?: string;
  /** The human decision that settled or filled it. */
  readonly resolution?: { readonly because: string };
  /** Each slice's value with page and line; null if it states nothing. */
  readonly values: readonly SourcedValue[];
  /** What the merged document states; null if it states nothing. */
  readonly result: JsonValue;
}

/** The result of merging slices. */
export interface Merge {
  /** The merged document; undefined if there is a problem. */
  readonly document: JsonObject | undefined;
  /** In the order of the merged document. */
  readonly decisions: readonly Decision[];
  readonly problems: readonly Problem[];
}
