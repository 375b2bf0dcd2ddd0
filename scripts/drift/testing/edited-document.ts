import { childPointer, pointerTokens } from "../../json/json-pointer.ts";
import { isJsonObject, type JsonObject, type JsonValue } from "../../json/json-value.ts";
import { proofTools } from "../../schema/testing/proof-tools.ts";
import { compareDocuments, toldChanges } from "../document/compare-documents.ts";
import type { Finding } from "../finding/finding.ts";
import { findingsOf } from "../finding/findings-of.ts";

/** A copy of a value in which the value at a pointer is replaced, or removed if the new value is undefined. */
function edited(
  value: JsonValue,
  pointer: string,
  change: (old: JsonValue | undefined) => JsonValue | undefined,
): JsonValue {
  const [token, ...rest] = pointerTokens(pointer);
  if (token === undefined) {
    return change(value) ?? null;
  }
  const below = (child: JsonValue | undefined): JsonValue | undefined =>
    rest.length === 0 ? change(child) : edited(child ?? null, childPointer("", ...rest), change);
  if (Array.isArray(value)) {
    return value.flatMap((item: JsonValue, index) => {
      const next = index === Number(token) ? below(item) : item;
      return next === undefined ? [] : [next];
    });
  }
  const object = isJsonObject(value) ? value : {};
  const next = below(Object.hasOwn(object, token) ? object[token] : undefined);
  const entries = Object.entries(object).filter(([name]) => name !== token || next !== undefined);
  const kept = Object.fromEntries(entries);
  return next === undefined ? kept : { ...kept, [token]: next };
}

/** A document with one place changed. */
export function editedDocument(
  document: JsonObject,
  pointer: string,
  change: (old: JsonValue | undefined) => JsonValue | undefined,
): JsonObject {
  const result = edited(document, pointer, change);
  return isJsonObject(result) ? result : {};
}

/** Every place in a value, with its value. */
export function* places(value: JsonValue, pointer = ""): Generator<readonly [string, JsonValue]> {
  yield [pointer, value];
  if (typeof value === "object" && value !== null) {
    for (const [name, child] of Object.entries(value)) {
      yield* places(child, childPointer(pointer, name));
    }
  }
}

const lineOf = () => null;

/** The findings that rules report for two documents without pages. */
export function findingsBetween(
  before: JsonObject,
  after: JsonObject,
  now: Date = new Date("2026-11-30"),
): readonly Finding[] {
  const { changes } = toldChanges({ before, after, tools: proofTools }, now);
  return findingsOf(changes, { document: before, lineOf }, { document: after, lineOf }, proofTools);
}

/** All findings for two documents without pages, including those that no rule reports. */
export function allFindingsBetween(before: JsonObject, after: JsonObject): readonly Finding[] {
  return compareDocuments({ document: before, lineOf }, { document: after, lineOf }, proofTools);
}

/** The findings for two documents, except those for equivalent spellings. */
export function contractFindingsBetween(before: JsonObject, after: JsonObject): readonly Finding[] {
  return allFindingsBetween(before, after).filter((finding) => finding.class !== "docs");
}

/** Whether a place holds a schema; the documents of these tests have no property named like a keyword. */
export function isSchemaPlace(pointer: string): boolean {
  const tokens = pointerTokens(pointer);
  const [last, parent] = [tokens.at(-1), tokens.at(-2)];
  return (
    last === "schema" ||
    last === "items" ||
    last === "additionalProperties" ||
    parent === "properties" ||
    (parent === "schemas" && tokens.length === 3)
  );
}
