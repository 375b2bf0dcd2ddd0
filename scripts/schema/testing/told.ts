import { expect } from "vitest";
import { sameJson } from "../../json/canonical-json.ts";
import { valueAt } from "../../json/json-pointer.ts";
import type { JsonObject, JsonSchema, JsonValue } from "../../json/json-value.ts";
import { compare } from "../compare/compare.ts";
import type {
  CompareOptions,
  Comparison,
  Reason,
  ReasonSide,
  Relation,
} from "../compare/comparison.ts";
import { proofTools } from "./proof-tools.ts";

/** Compares two schemas that are at `/schema`, each in a document with these components. */
export function compared(
  a: JsonSchema,
  b: JsonSchema,
  { components = {}, ...options }: CompareOptions & { readonly components?: JsonValue } = {},
): Comparison {
  return compare(
    { document: { schema: a, components }, pointer: "/schema" },
    { document: { schema: b, components }, pointer: "/schema" },
    proofTools,
    options,
  );
}

/** The relation from the other side. */
export const mirrored: Readonly<Record<Relation, Relation>> = {
  equal: "equal",
  narrower: "wider",
  wider: "narrower",
  incomparable: "incomparable",
  unknown: "unknown",
};

/** Two schemas at `/schema`, and the lines of their comparison. */
export type ToldRow = [
  sentence: string,
  a: JsonSchema,
  b: JsonSchema,
  lines: readonly string[],
  options?: Parameters<typeof compared>[2],
];

/** Expects the lines of a comparison, and the relation from the other side. */
export function expectTold(
  a: JsonSchema,
  b: JsonSchema,
  lines: readonly string[],
  options: Parameters<typeof compared>[2] = {},
): void {
  expect(told(a, b, options)).toEqual(lines);
  const { relation } = compared(a, b, options);
  expect(compared(b, a, options).relation).toBe(mirrored[relation]);
}

/**
 * The lines of a comparison: its relation, then a line for each reason, `PATH KEYWORD RELATION: PLACE against PLACE`. A
 * value is included only if it is not the one at its place.
 */
export function told(
  a: JsonSchema,
  b: JsonSchema,
  options: Parameters<typeof compared>[2] = {},
): readonly string[] {
  const { relation, reasons } = compared(a, b, options);
  const documentOf = (schema: JsonSchema) => ({ schema, components: options.components ?? {} });
  return [relation, ...reasons.map((reason) => spelled(reason, documentOf(a), documentOf(b)))];
}

function spelled(reason: Reason, a: JsonObject, b: JsonObject): string {
  const { keyword, name, relation, path, required, why } = reason;
  const subject = keyword === name ? keyword : `${keyword}(${name})`;
  const asked = required === undefined ? "" : required ? ", required" : ", optional";
  const places = [stated(a, reason.a), stated(b, reason.b)].join(" against ");
  const cause = why === undefined ? "" : ` because ${why}`;
  return `${path} ${subject} ${relation}${asked}: ${places}${cause}`.trimStart();
}

function stated(document: JsonObject, { pointer, value }: ReasonSide): string {
  const isThere = value === undefined || sameJson(value, valueAt(document, pointer) ?? null);
  return isThere ? pointer : `${pointer} ${JSON.stringify(value)}`;
}
