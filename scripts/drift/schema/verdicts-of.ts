import type { Reason } from "../../schema/compare/comparison.ts";
import { constraintVerdict } from "./constraint-verdict.ts";
import { enumVerdicts } from "./enum-verdicts.ts";
import { typeVerdict } from "./type-verdict.ts";
import { payloadChangeOf, type ReasonContext, type Verdict } from "./verdict.ts";

/**
 * The verdicts on a reason. In a response, more payloads than before break readers; in a request, fewer than
 * before break senders.
 */
export function verdictsOf(reason: Reason, context: ReasonContext): readonly Verdict[] {
  switch (reason.keyword) {
    case "property-added":
      return [addedVerdict(reason, context)];
    case "property-removed":
      return [removedVerdict(reason, context)];
    case "required":
      return [requiredVerdict(reason, context)];
    case "enum":
      return enumVerdicts(reason, context);
    case "bound":
    case "pattern":
    case "contains":
    case "propertyNames":
    case "dependent":
      return [constraintVerdict(reason, context)];
    case "additionalProperties":
      return [isFlag(reason) ? constraintVerdict(reason, context) : typeVerdict(reason, context)];
    default:
      return [typeVerdict(reason, context)];
  }
}

/** The verdict on an added name. In a response it affects only types, unless it was rejected before. */
function addedVerdict(reason: Reason, { kind }: ReasonContext): Verdict {
  if (kind === "response") {
    const verb = "is new, and no further properties were allowed before";
    return admitsMore(reason)
      ? { id: "response-property-constraint-relaxed", verb, validUnder: "after" }
      : { id: "response-property-added", verb: "is new", validUnder: "before" };
  }
  return reason.required === true && reason.requiredByOther !== true
    ? { id: "new-required-request-property", verb: "is new and required", validUnder: "before" }
    : { id: "new-optional-request-property", verb: "is new", validUnder: "after" };
}

/**
 * The verdict on a removed name. With alignment it affects only types, unless it was promised or is now rejected.
 */
function removedVerdict(reason: Reason, { kind }: ReasonContext): Verdict {
  const verb = "is gone";
  if (kind === "response") {
    return reason.required === true && reason.requiredByOther !== true
      ? { id: "response-required-property-removed", verb, validUnder: "after" }
      : { id: "response-optional-property-removed", verb, validUnder: "after" };
  }
  return admitsLess(reason)
    ? { id: "request-property-type-changed", verb: "is no longer accepted", validUnder: "before" }
    : { id: "request-property-removed", verb, validUnder: "after" };
}

/** Whether some payloads that were rejected before are now accepted. */
function admitsMore(reason: Reason): boolean {
  return ["widened", "changed"].includes(payloadChangeOf(reason));
}

/** Whether some payloads that were accepted before are now rejected. */
function admitsLess(reason: Reason): boolean {
  return ["narrowed", "changed"].includes(payloadChangeOf(reason));
}

const requiredIds = {
  response: {
    optional: "response-property-became-optional",
    required: "response-property-became-required",
  },
  request: {
    optional: "request-property-became-optional",
    required: "request-property-became-required",
  },
} as const;

function requiredVerdict(reason: Reason, { kind }: ReasonContext): Verdict {
  const optional = payloadChangeOf(reason) === "widened";
  const ids = requiredIds[kind === "response" ? "response" : "request"];
  return {
    id: optional ? ids.optional : ids.required,
    verb: optional ? "is no longer required" : "became required",
    validUnder: optional ? "after" : "before",
  };
}

function isFlag(reason: Reason): boolean {
  return [reason.a.value, reason.b.value].every(
    (value) => value === undefined || typeof value === "boolean",
  );
}
