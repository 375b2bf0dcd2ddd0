import { sameJson } from "../../json/canonical-json.ts";
import { pointerTokens, refPointer } from "../../json/json-pointer.ts";
import { isJsonObject, type JsonValue } from "../../json/json-value.ts";
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

const responseIds = {
  body: { generalized: "response-body-type-generalized", changed: "response-body-type-changed" },
  property: {
    generalized: "response-property-type-generalized",
    changed: "response-property-type-changed",
  },
} as const;

const requestIds = {
  parameter: {
    generalized: "request-parameter-type-generalized",
    changed: "request-parameter-type-changed",
  },
  property: {
    generalized: "request-property-type-generalized",
    changed: "request-property-type-changed",
  },
} as const;

/** The verdict on a place whose types differ, or whose payloads differ in a way that no smaller keyword names. */
export function typeVerdict(reason: Reason, context: ReasonContext): Verdict {
  const change = payloadChangeOf(reason);
  const verdict =
    context.kind === "response"
      ? responseVerdict(reason, change, context.whole)
      : requestVerdict(reason, change, context);
  return unlessUndecided(reason, verdict);
}

function responseVerdict(reason: Reason, change: PayloadChange, whole: boolean): Verdict {
  const verb = typeVerb(reason, change);
  if (change === "narrowed") {
    return { id: "response-property-type-specialized", verb, validUnder: "before" };
  }
  if (change === "widened" && !whole && onlyNullAdded(reason)) {
    const id = "response-property-became-nullable";
    return { id, verb: "may now be null", validUnder: "after" };
  }
  const ids = responseIds[whole ? "body" : "property"];
  return { id: change === "widened" ? ids.generalized : ids.changed, verb, validUnder: "after" };
}

function requestVerdict(reason: Reason, change: PayloadChange, context: ReasonContext): Verdict {
  const verb = typeVerb(reason, change);
  const ids = requestIds[requestPart(context)];
  return change === "widened"
    ? { id: ids.generalized, verb, validUnder: "after" }
    : { id: ids.changed, verb, validUnder: "before" };
}

function onlyNullAdded(reason: Reason): boolean {
  const was = typesOf(reason.a.value);
  const is = typesOf(reason.b.value);
  const added = [...is].filter((type) => !was.has(type));
  return reason.keyword === "type" && added.length === 1 && added[0] === "null";
}

function typesOf(value: JsonValue | undefined): ReadonlySet<JsonValue> {
  return new Set(Array.isArray(value) ? value : value === undefined ? [] : [value]);
}

function typeVerb(reason: Reason, change: PayloadChange): string {
  if (reason.keyword === "type") {
    return `is of type ${words(reason.b.value)} instead of ${words(reason.a.value)}`;
  }
  const verbs = {
    widened: "accepts more than before",
    narrowed: "accepts less than before",
    changed: "accepts other values than before",
    undecided: "changed",
  };
  return `${verbs[change]} (${reason.name === "composition" ? compositionText(reason) : valuesText(reason)})`;
}

function valuesText({ name, a, b }: Reason): string {
  return `\`${name}\`: ${shownValue(b.value)} instead of ${shownValue(a.value)}`;
}

/**
 * Describes how a composition differs: by its keyword, which the algebra does not distinguish but people want to
 * know, or by the members that only one side has.
 */
function compositionText(reason: Reason): string {
  const { a, b } = reason;
  const [is, was] = [b, a].map(({ pointer }) => compositionKeyword(pointer));
  if (is !== undefined && was !== undefined && is !== was) return `\`${is}\` instead of \`${was}\``;
  const keyword = is ?? was ?? "allOf";
  const sides = [missing(b.value, a.value), missing(a.value, b.value)];
  const areLarge = sides.flat().some(([, member]) => shownValue(member).endsWith("…"));
  const [added, removed] = sides.map((members) =>
    members.map((member) => memberName(member, areLarge)).join(", "),
  );
  if (added === "" && removed === "") return valuesText({ ...reason, name: keyword });
  if (added === removed) return `${added} of \`${keyword}\` changed`;
  if (removed === "") return `\`${keyword}\` now has ${added}`;
  return added === ""
    ? `\`${keyword}\` no longer has ${removed}`
    : `\`${keyword}\` has ${added} instead of ${removed}`;
}

function compositionKeyword(pointer: string): string | undefined {
  return /(?:anyOf|oneOf|allOf)$/.exec(pointer)?.[0];
}

/** The members of one list that another lacks, by position. */
function missing(
  list: JsonValue | undefined,
  other: JsonValue | undefined,
): readonly (readonly [number, JsonValue])[] {
  if (!Array.isArray(list) || !Array.isArray(other)) return [];
  return [...list.entries()].filter(([, member]) => !other.some((one) => sameJson(one, member)));
}

/** The label of a member: a component's name, otherwise its text or, if members are large, its position. */
function memberName([index, member]: readonly [number, JsonValue], areLarge: boolean): string {
  const target = isJsonObject(member) ? refPointer(member) : undefined;
  if (target !== undefined) return `\`${pointerTokens(target).at(-1)}\``;
  return areLarge ? `member ${index + 1}` : shownValue(member);
}

function words(value: JsonValue | undefined): string {
  const types: readonly JsonValue[] = Array.isArray(value) ? value : [value ?? "anything"];
  return types.length === 6 ? "anything" : types.map(String).join(" or ") || "nothing at all";
}
