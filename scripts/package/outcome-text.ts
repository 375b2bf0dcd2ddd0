import type { Outcome } from "./outcome.ts";

/** An outcome as text: `seen` follows in brackets if the check passed, and on the next lines if it failed. */
export function outcomeText({ name, ok, seen }: Outcome): string {
  const detail = seen === "" ? "" : ok ? ` (${seen})` : `\n  ${seen.replaceAll("\n", "\n  ")}`;
  return `${ok ? "ok    " : "FAILED"} ${name}${detail}\n`;
}

/** The last line: how many checks there were. */
export function outcomeTotals(all: readonly Outcome[]): string {
  const failed = all.filter(({ ok }) => !ok).length;
  return `Package checks: ${all.length - failed} passed, ${failed} failed\n`;
}
