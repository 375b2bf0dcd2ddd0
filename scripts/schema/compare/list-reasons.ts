import type { JsonValue } from "../../json/json-value.ts";
import { kindOf } from "../normalize.ts";
import type { Term } from "../prove/facts/atom.ts";
import type { TermFacts } from "../prove/facts/term-facts.ts";
import { finiteValues } from "../prove/finite-values.ts";
import type { Prover } from "../prove/prover.ts";
import type { Reason } from "./comparison.ts";
import { isSubset } from "./type-reasons.ts";
import { type Pair, reasonSide, relationOf, type Walk } from "./walk.ts";

/**
 * The reason for two choices in which every alternative is a list of values: `oneOf: [{const: a}, {const: b}]` is
 * compared like `enum: [a, b]`. Undefined if an alternative is not such a list.
 */
export function listReasons(
  walk: Walk,
  pair: Pair,
  ofA: readonly Term[],
  ofB: readonly Term[],
): readonly Reason[] | undefined {
  const { prover } = walk;
  const [a, b] = [prover.facts(pair.a), prover.facts(pair.b)];
  const aValues = listOf(prover, ofA, b);
  const bValues = listOf(prover, ofB, a);
  if (aValues === undefined || bValues === undefined) return undefined;
  const aWithinB = isSubset(aValues, bValues);
  const bWithinA = isSubset(bValues, aValues);
  if (aWithinB && bWithinA) return [];
  return [
    {
      keyword: "enum",
      name: "enum",
      relation: relationOf(aWithinB, bWithinA),
      path: pair.path,
      a: reasonSide(prover, a, listKeywords, aValues),
      b: reasonSide(prover, b, listKeywords, bValues),
    },
  ];
}

const listKeywords = ["enum", "const", "oneOf", "anyOf"];

/** The values of all alternatives that the whole schema accepts, of types that the other side also allows. */
function listOf(
  prover: Prover,
  alternatives: readonly Term[],
  other: TermFacts,
): readonly JsonValue[] | undefined {
  const lists = alternatives.map((each) => finiteValues(prover, prover.facts(each)));
  if (lists.includes(undefined)) return undefined;
  return lists.flatMap((list) => list ?? []).filter((value) => other.kinds.has(kindOf(value)));
}
