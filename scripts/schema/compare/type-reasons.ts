import { canonicalJson } from "../../json/canonical-json.ts";
import type { JsonValue } from "../../json/json-value.ts";
import { kindOf } from "../normalize.ts";
import type { TermFacts } from "../prove/facts/term-facts.ts";
import { finiteValues } from "../prove/finite-values.ts";
import type { Reason } from "./comparison.ts";
import { reasonSide, relationOf, type Walk } from "./walk.ts";

/** The reason for different types. Its values are the types of all payloads, regardless of how they are stated. */
export function typeReasons(
  walk: Walk,
  a: TermFacts,
  b: TermFacts,
  path: string,
): readonly Reason[] {
  const aTypes = typesOf(a);
  const bTypes = typesOf(b);
  const aWithinB = [...a.kinds].every((kind) => b.kinds.has(kind));
  const bWithinA = [...b.kinds].every((kind) => a.kinds.has(kind));
  if (aWithinB && bWithinA) return [];
  return [
    {
      keyword: "type",
      name: "type",
      relation: relationOf(aWithinB, bWithinA),
      path,
      a: reasonSide(walk.prover, a, typeKeywords, aTypes),
      b: reasonSide(walk.prover, b, typeKeywords, bTypes),
    },
  ];
}

const typeKeywords = ["type", "anyOf", "oneOf", "enum", "const"];

/** The types of a term's payloads; one type as a string, several as a list. */
function typesOf(facts: TermFacts): JsonValue {
  const kinds = new Set<string>(facts.kinds);
  if (kinds.delete("fraction")) {
    kinds.delete("integer");
    kinds.add("number");
  }
  const names = [...kinds];
  return names.length === 1 && names[0] !== undefined ? names[0] : names;
}

/** The reason for different lists of values, unless the types already explain it. */
export function enumReasons(
  walk: Walk,
  a: TermFacts,
  b: TermFacts,
  path: string,
): readonly Reason[] {
  const isCommon = [...a.kinds].some((kind) => b.kinds.has(kind));
  if (!isCommon || (a.values === undefined && b.values === undefined)) return [];
  const common = (values: readonly JsonValue[] | undefined, other: TermFacts) =>
    values?.filter((value) => other.kinds.has(kindOf(value)));
  const aValues = common(finiteValues(walk.prover, a) ?? a.values, b);
  const bValues = common(finiteValues(walk.prover, b) ?? b.values, a);
  const aWithinB = isSubset(aValues, bValues);
  const bWithinA = isSubset(bValues, aValues);
  if (aWithinB && bWithinA) return [];
  return [
    {
      keyword: "enum",
      name: a.values === undefined ? spelling(b) : spelling(a),
      relation: relationOf(aWithinB, bWithinA),
      path,
      a: reasonSide(walk.prover, a, enumKeywords, a.values),
      b: reasonSide(walk.prover, b, enumKeywords, b.values),
    },
  ];
}

const enumKeywords = ["const", "enum"];

function spelling(facts: TermFacts): string {
  const stated = facts.plains.map(({ atom }) => Object(atom.schema));
  return stated.some((schema) => "enum" in schema) ? "enum" : "const";
}

/** Whether all values of a list are in the other. A missing list contains everything. */
export function isSubset(
  inner: readonly JsonValue[] | undefined,
  outer: readonly JsonValue[] | undefined,
): boolean {
  if (outer === undefined) return true;
  const texts = new Set(outer.map(canonicalJson));
  return inner?.every((value) => texts.has(canonicalJson(value))) ?? false;
}
