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

/** The verdicts on a list of allowed values that came, went or changed; a `const` is a list of one. */
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
  const id = `request-${requestPart(context)}-enum-value` as const;
  return [
    ...(added.length > 0
      ? [{ id: `${id}-added`, verb: `may now be ${list(added)}`, validUnder: "after" } as const]
      : []),
    ...(removed.length > 0
      ? [
          {
            id: `${id}-removed`,
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
    return { id: `request-${requestPart(context)}-enum-value-removed`, verb, validUnder: "before" };
  }
  const id = values.length === 1 ? "const-added" : "type-specialized";
  return { id: `response-property-${id}`, verb, validUnder: "before" };
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
