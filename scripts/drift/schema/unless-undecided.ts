import type { Reason } from "../../schema/compare/comparison.ts";
import { payloadChangeOf, type Verdict } from "./verdict.ts";

/**
 * The verdict or, if the algebra could not decide the change, an undecided one that includes what a payload would
 * prove.
 */
export function unlessUndecided(reason: Reason, verdict: Verdict): Verdict {
  if (payloadChangeOf(reason) !== "undecided") {
    return verdict;
  }
  const why = reason.why === undefined ? "" : ` (${reason.why})`;
  const verb = `changed its \`${reason.name}\` in a way that could not be decided${why}`;
  return { ...verdict, id: "change-undecided", proven: verdict.id, verb, provenVerb: verdict.verb };
}
