import type { Outcome } from "./outcome.ts";

/** An outcome as lines for a person: what was seen stands in brackets where the check holds, below it where it does not. */
export function outcomeText({ name, ok, seen, missed }: Outcome): string {
  const detail = seen === "" ? "" : ok ? ` (${seen})` : `\n  ${seen.replaceAll("\n", "\n  ")}`;
  const target = missed === undefined ? "" : `\nmissed ${missed}`;
  return `${ok ? "ok    " : "FAILED"} ${name}${detail}${target}\n`;
}

/** The last line: how many checks there were, and how many targets were missed without a failure. */
export function outcomeTotals(all: readonly Outcome[]): string {
  const failed = all.filter(({ ok }) => !ok).length;
  const missed = all.filter((outcome) => outcome.missed !== undefined).length;
  const targets = missed === 0 ? "" : `, ${missed} target missed`;
  return `Package checks: ${all.length - failed} passed, ${failed} failed${targets}\n`;
}
