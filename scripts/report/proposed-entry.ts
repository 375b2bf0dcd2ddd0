import type { Problem } from "../problem/problem.ts";

/** What to do with a proposed entry. The entry is shown on the lines below. */
export const entryAdvice: string =
  "Write this below resolutions: in the resolutions file (in place of [], if that is there), with the value that is right:";

/** The entry that a problem proposes for the resolutions file; undefined if it proposes none. */
export function proposedEntry({ suggestion, exitCode }: Problem): string | undefined {
  return exitCode === 3 && /^ *- pointer:/.test(suggestion) ? suggestion : undefined;
}
