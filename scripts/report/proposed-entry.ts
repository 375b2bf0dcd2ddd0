import type { Problem } from "../problem/problem.ts";

/** What to do with a proposed entry, which follows on the next lines. */
export const entryAdvice: string =
  "Add this under resolutions: in the resolutions file (replacing [], if present), with the right value:";

/** The entry that a problem proposes for the resolutions file; undefined if it proposes none. */
export function proposedEntry({ suggestion, exitCode }: Problem): string | undefined {
  return exitCode === 3 && /^ *- pointer:/.test(suggestion) ? suggestion : undefined;
}
