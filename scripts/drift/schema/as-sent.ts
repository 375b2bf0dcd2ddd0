import { childPointer, member, valueAt } from "../../json/json-pointer.ts";
import { isJsonObject, type JsonObject, type JsonValue } from "../../json/json-value.ts";
import { resolveAt } from "../../openapi/resolve-at.ts";
import type { Reason } from "../../schema/compare/comparison.ts";
import { relationOf } from "../../schema/compare/walk.ts";
import { decided } from "../../schema/judge/decided.ts";
import { judge } from "../../schema/judge/judge.ts";
import type { ProofTools } from "../../schema/proof-tools.ts";
import type { ComparedDocuments } from "../finding/change.ts";
import type { SchemaRoot } from "../finding/schema-root.ts";
import { readings, sentTexts } from "../finding/sent-texts.ts";

/** A schema at one side of a reason. */
interface Side {
  readonly document: JsonObject;
  /** The pointer of the schema that states its types. */
  readonly pointer: string;
  readonly types: ReadonlySet<string>;
  /** Whether a payload is valid there; undefined if that cannot be decided. */
  accepts(payload: JsonValue): boolean | undefined;
}

/**
 * Restricts a reason to what is sent. A parameter is sent as text, so a number is a text like any other, null
 * cannot be sent, and a single value is a list of one item. Undefined if the same texts are sent.
 * @param at The places of the two schemas.
 */
export function asSent(
  documents: ComparedDocuments,
  root: SchemaRoot,
  reason: Reason,
  at: { readonly before: string; readonly after: string },
): Reason | undefined {
  if (root.sent === undefined) return reason;
  if (reason.keyword === "enum") return listAsSent(reason);
  if (reason.keyword === "items") return itemsAsSent(documents, root.sent.exploded, reason);
  if (reason.keyword !== "type") return reason;
  const before = sideOf(documents.before, documents.tools, at.before, reason.a.value);
  const after = sideOf(documents.after, documents.tools, at.after, reason.b.value);
  const [was, is] = [before, after].map(valuesOf);
  if (was !== undefined && is !== undefined) {
    return listAsSent({ ...reason, a: { ...reason.a, value: was }, b: { ...reason.b, value: is } });
  }
  const { exploded } = root.sent;
  const relation = relationOf(isSentAs(before, after, exploded), isSentAs(after, before, exploded));
  // A type that only lost null, or accepts the same texts under another name, rejects nothing.
  return { ...reason, relation: relation === "equal" ? "narrower" : relation };
}

/** The reason for items if only one side states a schema for them. Without one, they may be any text. */
function itemsAsSent(documents: ComparedDocuments, exploded: boolean, reason: Reason): Reason {
  if (reason.a.value !== undefined && reason.b.value !== undefined) return reason;
  const before = itemsSide(documents.before, documents.tools, reason.a);
  const after = itemsSide(documents.after, documents.tools, reason.b);
  const relation = relationOf(isSentAs(before, after, exploded), isSentAs(after, before, exploded));
  return { ...reason, relation: relation === "equal" ? "narrower" : relation };
}

function itemsSide(document: JsonObject, tools: ProofTools, { pointer, value }: Reason["a"]): Side {
  if (value === undefined) return sideOf({}, tools, "", "string");
  return sideOf(document, tools, pointer, member(resolveAt(document, pointer)?.value, "type"));
}

function valuesOf({ document, pointer }: Side): JsonValue | undefined {
  const schema = resolveAt(document, pointer)?.value;
  return member(schema, "enum") ?? member(schema, "const");
}

function sideOf(
  document: JsonObject,
  tools: ProofTools,
  pointer: string,
  value: JsonValue | undefined,
): Side {
  const accepts = (payload: JsonValue) => decided(() => judge(document, tools)(pointer, payload));
  return { document, pointer, types: typesOf(value), accepts };
}

function typesOf(value: JsonValue | undefined): ReadonlySet<string> {
  const listed = Array.isArray(value) ? value : value === undefined ? [] : [value];
  const types = new Set(listed.map(String).filter((one) => one !== "null"));
  const isAnything = ["string", "object", "array"].every((one) => types.has(one));
  return isAnything ? new Set(["string"]) : types;
}

/** Whether the other side accepts every text of one side. */
function isSentAs(inner: Side, outer: Side, exploded: boolean): boolean {
  const values = valuesOf(inner);
  if (values !== undefined) {
    return [values].flat().every((value) => isReadBy(outer, value));
  }
  return [...inner.types].every((type) => {
    if (outer.types.has(type)) return true;
    if (type === "integer" && outer.types.has("number")) return true;
    if (type === "object") return false;
    if (type === "array") return outer.types.has("string") && !exploded && isFree(outer);
    return isText(outer, type) || isListOf(outer, type);
  });
}

/** Whether the text of a value is accepted as a value of some type. */
function isReadBy(outer: Side, value: JsonValue): boolean {
  return value === null || readings(value).some((reading) => outer.accepts(reading) === true);
}

function isText(outer: Side, type: string): boolean {
  if (!outer.types.has("string")) return false;
  return isFree(outer) || sentTexts(type).every((text) => outer.accepts(text) === true);
}

/** Whether a list may be sent as a single value of the type. */
function isListOf(outer: Side, type: string): boolean {
  if (!outer.types.has("array")) return false;
  const items = resolveAt(outer.document, childPointer(outer.pointer, "items"))?.value;
  const schema = resolveAt(outer.document, outer.pointer)?.value;
  const least = member(schema, "minItems");
  if (typeof least === "number" && least > 1) return false;
  const types = typesOf(member(items, "type"));
  return types.size === 0 || types.has(type) || types.has("string");
}

/** Whether any text is accepted. */
function isFree({ document, pointer }: Side): boolean {
  const schema = resolveAt(document, pointer)?.value ?? valueAt(document, pointer) ?? {};
  const least = member(schema, "minLength");
  const limits = ["pattern", "maxLength", "enum", "const", "anyOf", "oneOf", "allOf", "not", "if"];
  return (
    isJsonObject(schema) &&
    limits.every((name) => schema[name] === undefined) &&
    (typeof least !== "number" || least <= 1)
  );
}

function listAsSent(reason: Reason): Reason | undefined {
  const texts = (value: JsonValue | undefined) =>
    value === undefined
      ? undefined
      : new Set((Array.isArray(value) ? value : [value]).filter((one) => one !== null).map(String));
  const [was, is] = [texts(reason.a.value), texts(reason.b.value)];
  if (was === undefined || is === undefined) return reason;
  const relation = relationOf(
    [...was].every((text) => is.has(text)),
    [...is].every((text) => was.has(text)),
  );
  return relation === "equal" ? undefined : { ...reason, keyword: "enum", name: "enum", relation };
}
