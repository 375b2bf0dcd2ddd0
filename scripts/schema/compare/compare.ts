import type { Located } from "../../openapi/side.ts";
import { atomAt } from "../prove/atom.ts";
import type { Prover } from "../prove/prover.ts";
import { proverFor } from "../prove/prover-for.ts";
import { witness } from "../witness/witness.ts";
import type { CompareOptions, Comparison, Reason } from "./comparison.ts";
import { reasonsOf } from "./reasons-of.ts";
import { refuter } from "./refuter.ts";
import { isWithin, type Pair, relationOf, type Walk } from "./walk.ts";

/** Searches for payloads at single places, per comparison. */
const searchesAtMost = 20;

/**
 * How the payloads of schema a relate to those of schema b, and why. Never wrong: inclusion is proven, its contrary
 * shown by a payload that Ajv accepts under one schema and rejects under the other; where neither is found, the
 * relation is unknown and `why` says so. Format is an annotation. The search for such payloads is put off until
 * `relation` or `why` is read.
 */
export function compare(a: Located, b: Located, options: CompareOptions = {}): Comparison {
  const aAtom = atomAt(a, 0);
  const bAtom = atomAt(b, 1);
  if (aAtom === undefined || bAtom === undefined) {
    const gone = aAtom === undefined ? a : b;
    return { relation: "unknown", reasons: [], why: `there is no schema at "${gone.pointer}"` };
  }
  const sides = [a.document, b.document] as const;
  const prover = proverFor(sides, options.aligned === true);
  prover.renew();
  const root: Pair = { a: { atoms: [aAtom], depth: 0 }, b: { atoms: [bAtom], depth: 0 }, path: "" };
  const walk: Walk = { prover, refuted: refuter(sides, searchesAtMost) };
  const [reasons = []] = reasonsOf(walk, [root]);
  const settled: Verdict[] = [];
  const verdict = (): Verdict => {
    settled[0] ??= settle(prover, root, [a, b], reasons);
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
  prover: Prover,
  root: Pair,
  [a, b]: readonly [Located, Located],
  reasons: readonly Reason[],
): Verdict {
  const { aligned } = prover;
  // Alignment does not make one alternative the same as another one: payloads have shown it.
  const isShown = (...relations: readonly string[]) =>
    aligned &&
    reasons.some((one) => one.keyword === "composition" && relations.includes(one.relation));
  const aHasMore = isShown("wider", "incomparable");
  const bHasMore = isShown("narrower", "incomparable");
  const aWithinB = !aHasMore && isWithin(prover, root.a, root.b);
  const bWithinA = !bHasMore && isWithin(prover, root.b, root.a);
  // A place where one side is only narrower cannot show that it holds more.
  const aPlaces = reasons.filter(({ relation }) => relation !== "narrower");
  const bPlaces = reasons.filter(({ relation }) => relation !== "wider");
  const known =
    (aWithinB || aHasMore || witness(a, b, { reasons: aPlaces, aligned }) !== undefined) &&
    (bWithinA || bHasMore || witness(b, a, { reasons: bPlaces, aligned }) !== undefined);
  return known
    ? { relation: relationOf(aWithinB, bWithinA), why: undefined }
    : { relation: "unknown", why: "no proof, and no payload that shows the contrary" };
}
