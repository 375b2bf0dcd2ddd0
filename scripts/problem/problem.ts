import type { JsonValue } from "../json/json-value.ts";

/** A value together with the page and line where it is published. */
export interface SourcedValue {
  /** The page or document, as the person named it. */
  readonly source: string;
  /** Line in that file, counted from 1. */
  readonly line: number;
  /** The value there; null if there is none. */
  readonly value: JsonValue;
}

/** What keeps a run from succeeding. A run reports all its problems, and with any it writes nothing. */
export interface Problem {
  /** Kebab-case name of the kind of problem. */
  readonly kind: string;
  /** JSON pointer into the merged document; empty if the problem concerns a whole page. */
  readonly pointer: string;
  /**
   * Whether clients send or receive the payloads concerned, or both; absent if the problem concerns no payload.
   */
  readonly direction?: "request" | "response" | "both";
  /**
   * The operations concerned, such as `GET /files`; absent or empty if the problem concerns a page or the whole
   * document.
   */
  readonly operations?: readonly string[];
  /** Each side's value with its place. */
  readonly values: readonly SourcedValue[];
  /** What was found, as a plain sentence. */
  readonly message: string;
  /** What to do; for an open conflict, the entry to write into resolutions.yaml. */
  readonly suggestion: string;
  /** The exit code of the run: 2 stale output, 3 a person must decide, 4 unreadable page or document, 5 network. */
  readonly exitCode: 2 | 3 | 4 | 5;
}
