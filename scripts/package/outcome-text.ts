import type { Outcome } from "./outcome.ts";

/** An outcome as lines for a person: what was seen is in brackets if the check passed, below it if it failed. */
export function outcomeText({ name, ok, seen }: Outcome): string {
  const detail = seen === "" ? "" : ok ? ` (${seen})` : `\n  ${seen.replaceAll("\n", "\n  ")}`;
  return `${ok ? "ok    " : "FAILED"} ${name}${detail}\n`;
}

/** The last line: how many checks there were. */
export function outcomeTotals(all: readonly Outcome[]): string {
  const failed = all.filter(({ ok }) => !ok).length;
  return `Package checks: ${all.length - failed} passed, ${failed} failed\n`;
}
