import type { Reason } from "../../schema/compare/comparison.ts";
import { unlessUndecided } from "./unless-undecided.ts";
import {
  type PayloadChange,
  payloadChangeOf,
  type ReasonContext,
  requestPart,
  shownValue,
  type Verdict,
} from "./verdict.ts";

/** The verdict on a bound, a pattern or another keyword that limits payloads of a type. */
export function constraintVerdict(reason: Reason, context: ReasonContext): Verdict {
  const change = payloadChangeOf(reason);
  const verb = `has \`${reason.name}\` ${shownValue(reason.b.value)} instead of ${shownValue(reason.a.value)}`;
  const verdict =
    context.kind === "response"
      ? responseVerdict(change, verb)
      : requestVerdict(change, verb, context);
  return unlessUndecided(reason, verdict);
}

function responseVerdict(change: PayloadChange, verb: string): Verdict {
  return change === "narrowed"
    ? { id: "response-property-constraint-tightened", verb, validUnder: "before" }
    : { id: "response-property-constraint-relaxed", verb, validUnder: "after" };
}

function requestVerdict(change: PayloadChange, verb: string, context: ReasonContext): Verdict {
  const part = requestPart(context);
  return change === "widened"
    ? { id: `request-${part}-constraint-relaxed`, verb, validUnder: "after" }
    : { id: `request-${part}-constraint-tightened`, verb, validUnder: "before" };
}
