import { schemaAt } from "../../openapi/schema-at.ts";
import type { Side } from "../../openapi/side.ts";
import type { ProofTools } from "../proof-tools.ts";
import type { Atom, SideIndex, Term } from "../prove/facts/atom.ts";
import type { Prover } from "../prove/prover.ts";
import { proverFor } from "../prove/prover-for.ts";
import { termWitness } from "../witness/witness.ts";
import type { CompareOptions, Comparison, Reason, Relation } from "./comparison.ts";
import { reasonsOf } from "./reasons-of.ts";
import { refuter } from "./refuter.ts";
import { isWithin, type Pair, relationOf } from "./walk.ts";

/** Two schemas to compare: pointers into the two documents. Without a schema there, everything is accepted. */
export interface SchemaPair {
  readonly a: string;
  readonly b: string;
}

/** The outcome of comparing a pair. */
export interface ComparedPair {
  readonly comparison: Comparison;
  /** Whether every payload of a is proven to be one of b, without a search for payloads. */
  isWithin(): boolean;
  /** Whether every payload of b is proven to be one of a, without a search for payloads. */
  isAround(): boolean;
}

/** The number of pairs that share one full amount of work. */
const pairsPerLot = 50;
/** The most searches for payloads at single places, per lot. */
const searchesAtMost = 100;

/**
 * Compares the payloads of many pairs of schemas in two documents, as `compare` does for one. A place that several
 * pairs reach is only among the reasons of the first of them. The search for payloads that prove a relation is
 * deferred until `relation` or `why` is read.
 */
export function comparePairs(
  sides: readonly [Side, Side],
  pairs: readonly SchemaPair[],
  tools: ProofTools,
  options: CompareOptions = {},
): readonly ComparedPair[] {
  const prover = proverFor(sides, options.aligned === true, tools);
  const roots = pairs.map(
    ({ a, b }): Pair => ({ a: termAt(sides, 0, a), b: termAt(sides, 1, b), path: "" }),
  );
  const seen = new Set<string>();
  return lotsOf(roots).flatMap((lot) => {
    prover.renew();
    const told = reasonsOf({ prover, refuted: refuter(sides, searchesAtMost, tools) }, lot, seen);
    return lot.map((root, index) => ({
      comparison: comparison(sides, prover, root, told[index] ?? []),
      isWithin: () => isWithin(prover, root.a, root.b),
      isAround: () => isWithin(prover, root.b, root.a),
    }));
  });
}

function lotsOf(roots: readonly Pair[]): readonly (readonly Pair[])[] {
  return Array.from({ length: Math.ceil(roots.length / pairsPerLot) }, (_, index) =>
    roots.slice(index * pairsPerLot, (index + 1) * pairsPerLot),
  );
}

function termAt(sides: readonly [Side, Side], side: SideIndex, pointer: string): Term {
  const schema = schemaAt(sides[side], pointer) ?? {};
  const atom: Atom = { side, pointer, schema };
  return { atoms: [atom], depth: 0 };
}

function comparison(
  sides: readonly [Side, Side],
  prover: Prover,
  root: Pair,
  reasons: readonly Reason[],
): Comparison {
  const settled: Verdict[] = [];
  const verdict = (): Verdict => {
    settled[0] ??= settle(sides, prover, root, reasons);
    return settled[0];
  };
  return {
    reasons,
    get relation() {
      return verdict().relation;
    },
    get why() {
      return verdict().why;
    },
  };
}

type Verdict = Pick<Comparison, "relation" | "why">;

function settle(
  sides: readonly [Side, Side],
  prover: Prover,
  { a, b }: Pair,
  reasons: readonly Reason[],
): Verdict {
  const { aligned, tools } = prover;
  // Alignment does not make one alternative equal to another: payloads have refuted it.
  const isShown = (...relations: readonly string[]) =>
    aligned &&
    reasons.some((one) => one.keyword === "composition" && relations.includes(one.relation));
  const aHasMore = isShown("wider", "incomparable");
  const bHasMore = isShown("narrower", "incomparable");
  const aWithinB = !aHasMore && isWithin(prover, a, b);
  const bWithinA = !bHasMore && isWithin(prover, b, a);
  // A place where a side is only narrower cannot prove that it accepts more.
  const isRefuted = (accepting: Term, rejecting: Term, passed: Relation) => {
    const places = reasons.filter(({ relation }) => relation !== passed);
    return (
      termWitness(sides, accepting, rejecting, tools, { reasons: places, aligned }) !== undefined
    );
  };
  const known =
    (aWithinB || aHasMore || isRefuted(a, b, "narrower")) &&
    (bWithinA || bHasMore || isRefuted(b, a, "wider"));
  return known
    ? { relation: relationOf(aWithinB, bWithinA), why: undefined }
    : { relation: "unknown", why: "no proof, and no payload that shows the contrary" };
}
