import type { TestResult } from "./run-suite.ts";

/** A runtime that the suite runs on. */
export interface Runtime {
  /** Its name, for a person. */
  readonly name: string;
  /** The binary, fetched on first use; a sentence that says why there is none here. */
  find(): Promise<{ readonly binary: string } | { readonly skipped: string }>;
  /** Runs the suite, bundled for it, against the behavior server at `origin`. */
  run(binary: string, origin: string): Promise<readonly TestResult[]>;
  /** The tests that fail there, by name, and why no client can do better. */
  readonly cannot: Readonly<Record<string, string>>;
}
