import { canonicalJson } from "../../json/canonical-json.ts";
import type { JsonValue } from "../../json/json-value.ts";
import type { Reason } from "../../schema/compare/comparison.ts";
import { typeVerdict } from "./type-verdict.ts";
import {
  payloadChangeOf,
  type ReasonContext,
  requestPart,
  shownValue,
  type Verdict,
} from "./verdict.ts";

const requestIds = {
  parameter: {
    added: "request-parameter-enum-value-added",
    removed: "request-parameter-enum-value-removed",
  },
  property: {
    added: "request-property-enum-value-added",
    removed: "request-property-enum-value-removed",
  },
} as const;

/**
 * The verdicts on a list of allowed values that was added, removed or changed. A `const` is a list of one value.
 */
export function enumVerdicts(reason: Reason, context: ReasonContext): readonly Verdict[] {
  const was = valuesOf(reason.a.value);
  const is = valuesOf(reason.b.value);
  if (was === undefined || is === undefined) {
    return [
      was === undefined && is !== undefined
        ? listed(is, reason, context)
        : typeVerdict(reason, context),
    ];
  }
  const added = without(is, was);
  const removed = without(was, is);
  if (added.length === is.length || payloadChangeOf(reason) === "undecided") {
    return [typeVerdict(reason, context)];
  }
  const verdicts = context.kind === "response" ? responseVerdicts : requestVerdicts;
  return verdicts(added, removed, context);
}

function responseVerdicts(
  added: readonly JsonValue[],
  removed: readonly JsonValue[],
  { whole }: ReasonContext,
): readonly Verdict[] {
  const known = added.filter((value) => value !== null);
  const id = "response-property-enum-value-added";
  return [
    ...(known.length === added.length ? [] : [nullable(whole)]),
    ...(known.length > 0
      ? [{ id, verb: `may now be ${list(known)}`, validUnder: "after" } as const]
      : []),
    ...(removed.length > 0
      ? [
          {
            id: "response-property-enum-value-removed",
            verb: `is no longer ${list(removed)}`,
            validUnder: "before",
          } as const,
        ]
      : []),
  ];
}

function nullable(whole: boolean): Verdict {
  const id = whole ? "response-body-type-generalized" : "response-property-became-nullable";
  return { id, verb: "may now be null", validUnder: "after" };
}

function requestVerdicts(
  added: readonly JsonValue[],
  removed: readonly JsonValue[],
  context: ReasonContext,
): readonly Verdict[] {
  const ids = requestIds[requestPart(context)];
  return [
    ...(added.length > 0
      ? [{ id: ids.added, verb: `may now be ${list(added)}`, validUnder: "after" } as const]
      : []),
    ...(removed.length > 0
      ? [
          {
            id: ids.removed,
            verb: `may no longer be ${list(removed)}`,
            validUnder: "before",
          } as const,
        ]
      : []),
  ];
}

/** Only the new side lists values. */
function listed(values: readonly JsonValue[], reason: Reason, context: ReasonContext): Verdict {
  if (payloadChangeOf(reason) !== "narrowed") {
    return typeVerdict(reason, context);
  }
  const verb = `is ${values.length === 1 ? "always" : "one of"} ${list(values)}`;
  if (context.kind !== "response") {
    return { id: requestIds[requestPart(context)].removed, verb, validUnder: "before" };
  }
  return values.length === 1
    ? { id: "response-property-const-added", verb, validUnder: "before" }
    : { id: "response-property-type-specialized", verb, validUnder: "before" };
}

function valuesOf(value: JsonValue | undefined): readonly JsonValue[] | undefined {
  return value === undefined || Array.isArray(value) ? value : [value];
}

function without(values: readonly JsonValue[], others: readonly JsonValue[]): readonly JsonValue[] {
  const known = new Set(others.map(canonicalJson));
  return values.filter((value) => !known.has(canonicalJson(value)));
}

function list(values: readonly JsonValue[]): string {
  return values
    .map((value) => `\`${typeof value === "string" ? value : shownValue(value)}\``)
    .join(", ");
}
