import type { TestResult } from "./run-suite.ts";

/** A runtime that the suite runs on. */
export interface Runtime {
  /** Its name, for output. */
  readonly name: string;
  /** Finds the binary, which is fetched on first use, or returns the reason why it is not available here. */
  find(): Promise<{ readonly binary: string } | { readonly skipped: string }>;
  /** Runs the suite, bundled for it, against the behavior server at `origin`. */
  run(binary: string, origin: string): Promise<readonly TestResult[]>;
  /** The tests that fail on the runtime, by name, and why no client can pass them. */
  readonly cannot: Readonly<Record<string, string>>;
}
