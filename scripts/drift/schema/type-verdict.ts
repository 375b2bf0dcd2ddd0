import { pointerTokens } from "../../json/json-pointer.ts";
import type { JsonValue } from "../../json/json-value.ts";
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
  return `${verbs[change]} (\`${keywordOf(reason)}\`: ${shownValue(reason.b.value)} instead of ${shownValue(reason.a.value)})`;
}

/** The algebra calls anyOf, oneOf and allOf one thing; people want to read the keyword that is written there. */
function keywordOf({ name, a, b }: Reason): string {
  const written = [b, a].map(({ pointer }) => pointerTokens(pointer).at(-1));
  return name === "composition"
    ? (written.find((token) => /^(?:anyOf|oneOf|allOf)$/.test(token ?? "")) ?? "allOf")
    : name;
}

function words(value: JsonValue | undefined): string {
  const types: readonly JsonValue[] = Array.isArray(value) ? value : [value ?? "anything"];
  return types.length === 6 ? "anything" : types.map(String).join(" or ") || "nothing at all";
}
