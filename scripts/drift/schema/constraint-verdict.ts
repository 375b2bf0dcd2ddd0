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

const requestIds = {
  parameter: {
    relaxed: "request-parameter-constraint-relaxed",
    tightened: "request-parameter-constraint-tightened",
  },
  property: {
    relaxed: "request-property-constraint-relaxed",
    tightened: "request-property-constraint-tightened",
  },
} as const;

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
  const ids = requestIds[requestPart(context)];
  return change === "widened"
    ? { id: ids.relaxed, verb, validUnder: "after" }
    : { id: ids.tightened, verb, validUnder: "before" };
}
