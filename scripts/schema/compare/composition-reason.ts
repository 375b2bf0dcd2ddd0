import { member } from "../../json/json-pointer.ts";
import { isJsonObject } from "../../json/json-value.ts";
import type { Atom, Term } from "../prove/atom.ts";
import type { Reason } from "./comparison.ts";
import { isWithin, type Pair, provenRelation, reasonSide, relationOf, type Walk } from "./walk.ts";

/** The one reason where no smaller place can be named. */
export function compositionReason(walk: Walk, pair: Pair): readonly Reason[] {
  const aWithinB = isWithin(walk.prover, pair.a, pair.b);
  const bWithinA = isWithin(walk.prover, pair.b, pair.a);
  if (aWithinB && bWithinA) return [];
  return [reasonOf(walk, pair, provenRelation(walk, pair, aWithinB, bWithinA))];
}

/**
 * The reason for alternatives that only one side has. They are read as they are, without alignment: one open object beside
 * another is a choice of its own, not the same object with other names.
 */
export function aloneReason(
  walk: Walk,
  pair: Pair,
  ofA: readonly Term[],
  ofB: readonly Term[],
): readonly Reason[] {
  const { strict } = walk.prover;
  const newOfA = ofA.filter((one) => !isWithin(strict, one, pair.b));
  const newOfB = ofB.filter((one) => !isWithin(strict, one, pair.a));
  if (newOfA.length + newOfB.length === 0) return [];
  const isSure =
    (newOfA.length === 0 || newOfA.some((one) => walk.refuted(one, pair.b))) &&
    (newOfB.length === 0 || newOfB.some((one) => walk.refuted(one, pair.a)));
  const relation = relationOf(newOfA.length === 0, newOfB.length === 0);
  return [reasonOf(walk, pair, isSure ? relation : undefined)];
}

/**
 * The reason why a `oneOf` differs though each alternative on its own got no worse: a payload may match another number of
 * them. Nothing is said of a direction in which an alternative itself differs.
 *
 * @param alternatives The alternatives of both sides, paired.
 */
export function exclusiveReason(
  walk: Walk,
  pair: Pair,
  alternatives: readonly Pair[],
): readonly Reason[] {
  const { prover } = walk;
  if (![pair.a, pair.b].some((term) => isExclusive(walk, term))) return [];
  const isHidden = (inner: "a" | "b", outer: "a" | "b") =>
    alternatives.every((each) => isWithin(prover, each[inner], inclusive(walk, each[outer]))) &&
    !isWithin(prover, pair[inner], pair[outer]);
  const aHides = isHidden("a", "b");
  const bHides = isHidden("b", "a");
  if (!aHides && !bHides) return [];
  const aShown = aHides && walk.refuted(pair.a, pair.b, prover.aligned);
  const bShown = bHides && walk.refuted(pair.b, pair.a, prover.aligned);
  const isSure = aHides === aShown && bHides === bShown;
  return [reasonOf(walk, pair, isSure ? relationOf(!aShown, !bShown) : undefined)];
}

/** What an alternative asks for, whether or not another one accepts it as well. */
function inclusive({ prover }: Walk, alternative: Term): Term {
  const atoms = prover.facts(alternative).plains.map(({ atom }): Atom => {
    const { oneOf, ...schema } = isJsonObject(atom.schema) ? atom.schema : {};
    return oneOf === undefined ? atom : { ...atom, schema };
  });
  return { ...alternative, atoms };
}

function isExclusive({ prover }: Walk, term: Term): boolean {
  return prover.facts(term).plains.some(({ atom }) => {
    const choices = member(Object(atom.schema), "oneOf");
    return Array.isArray(choices) && choices.length > 1;
  });
}

function reasonOf(walk: Walk, pair: Pair, relation: Reason["relation"] | undefined): Reason {
  const keywords = ["anyOf", "oneOf", "allOf", "not", "if"];
  const base = {
    keyword: "composition" as const,
    name: "composition",
    path: pair.path,
    a: reasonSide(walk.prover, walk.prover.facts(pair.a), keywords),
    b: reasonSide(walk.prover, walk.prover.facts(pair.b), keywords),
  };
  if (relation !== undefined) return { ...base, relation };
  const why = walk.prover.exhausted()
    ? "the schemas are too large to be compared"
    : "neither a proof nor a payload that tells them apart was found";
  return { ...base, relation: "unknown", why };
}
