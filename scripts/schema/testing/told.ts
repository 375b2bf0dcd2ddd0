import type { JsonSchema, JsonValue } from "../../json/json-value.ts";
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

/** All that a comparison says: its relation first, then one line per reason with everything in it. */
export function told({ relation, reasons }: Comparison): readonly string[] {
  return [relation, ...reasons.map(spelled)];
}

/** A reason in one line: path, keyword, name, relation, what each side states and where, and why it is unknown. */
function spelled({ keyword, name, relation, path, a, b, required, why }: Reason): string {
  const asked = required === undefined ? "" : required ? ", required" : ", optional";
  const cause = why === undefined ? "" : ` because ${why}`;
  return `${path} ${keyword}(${name}) ${relation}${asked}: ${stated(a)} against ${stated(b)}${cause}`;
}

function stated({ pointer, value }: ReasonSide): string {
  return `${pointer} ${value === undefined ? "nothing" : JSON.stringify(value)}`;
}
