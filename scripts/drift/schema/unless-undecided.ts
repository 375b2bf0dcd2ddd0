import type { Reason } from "../../schema/compare/comparison.ts";
import { payloadChangeOf, type Verdict } from "./verdict.ts";

/** The verdict; where the algebra could not read the change, that it could not, and what a payload would prove. */
export function unlessUndecided(reason: Reason, verdict: Verdict): Verdict {
  if (payloadChangeOf(reason) !== "undecided") {
    return verdict;
  }
  const why = reason.why === undefined ? "" : ` (${reason.why})`;
  const verb = `changed its \`${reason.name}\` in a way that could not be decided${why}`;
  return { ...verdict, id: "change-undecided", proven: verdict.id, verb, provenVerb: verdict.verb };
}
