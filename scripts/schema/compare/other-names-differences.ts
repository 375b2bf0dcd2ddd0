import { childPointer } from "../../json/json-pointer.ts";
import { type Atom, below, inside } from "../prove/facts/atom.ts";
import type { TermFacts } from "../prove/facts/term-facts.ts";
import { atOtherNames, mapOf } from "../prove/name-schemas.ts";
import type { Reason } from "./comparison.ts";
import { keeps } from "./keyword-reasons.ts";
import {
  type Differences,
  isWithin,
  provenRelation,
  reasonSide,
  relationOf,
  type Walk,
} from "./walk.ts";

/** The differences for undeclared names, from patternProperties and additionalProperties. */
export function otherNamesDifferences(
  walk: Walk,
  a: TermFacts,
  b: TermFacts,
  path: string,
): Differences {
  const patterned = patternDifferences(walk, a, b, path);
  const pair = {
    a: inside(a.term, atOtherNames(a)),
    b: inside(b.term, atOtherNames(b)),
    path: childPointer(path, "*"),
  };
  const stated = [pair.a, pair.b].every(({ atoms }) =>
    atoms.some(({ schema }) => typeof schema !== "boolean"),
  );
  if (stated) return { reasons: patterned.reasons, below: [...patterned.below, pair] };
  const aWithinB = isWithin(walk.prover, pair.a, pair.b);
  const bWithinA = isWithin(walk.prover, pair.b, pair.a);
  if (aWithinB && bWithinA) return patterned;
  const reason: Reason = {
    keyword: "additionalProperties",
    name: "additionalProperties",
    relation: relationOf(aWithinB, bWithinA),
    path,
    a: reasonSide(walk.prover, a, ["additionalProperties"]),
    b: reasonSide(walk.prover, b, ["additionalProperties"]),
  };
  return { reasons: [...patterned.reasons, reason], below: patterned.below };
}

function patternDifferences(walk: Walk, a: TermFacts, b: TermFacts, path: string): Differences {
  const ofA = schemasByPattern(a);
  const ofB = schemasByPattern(b);
  const shared = [...ofA.keys()].filter((pattern) => ofB.has(pattern));
  const pairs = shared.map((pattern) => ({
    a: inside(a.term, ofA.get(pattern) ?? []),
    b: inside(b.term, ofB.get(pattern) ?? []),
    path: childPointer(path, "*"),
  }));
  if (ofA.size === shared.length && ofB.size === shared.length) {
    return { reasons: [], below: pairs };
  }
  const base = {
    keyword: "patternProperties" as const,
    name: "patternProperties",
    path,
    a: reasonSide(walk.prover, a, ["patternProperties"]),
    b: reasonSide(walk.prover, b, ["patternProperties"]),
  };
  const aWithinB = keeps(walk.prover, a, b, namedByPattern);
  const bWithinA = keeps(walk.prover, b, a, namedByPattern);
  if (aWithinB && bWithinA) return { reasons: [], below: pairs };
  const relation = provenRelation(walk, { a: a.term, b: b.term }, aWithinB, bWithinA);
  const reason: Reason =
    relation === undefined
      ? { ...base, relation: "unknown", why: "the names that a pattern matches are only sampled" }
      : { ...base, relation };
  return { reasons: [reason], below: pairs };
}

/** The schemas under a name that a pattern of one side matches. The other side may not declare the name. */
const namedByPattern = ["patternProperties", "additionalProperties"];

function schemasByPattern(facts: TermFacts): ReadonlyMap<string, readonly Atom[]> {
  const schemas = new Map<string, readonly Atom[]>();
  for (const { atom } of facts.plains) {
    for (const pattern of Object.keys(mapOf(atom, "patternProperties"))) {
      const schema = below(atom, "patternProperties", pattern);
      if (schema !== undefined) schemas.set(pattern, [...(schemas.get(pattern) ?? []), schema]);
    }
  }
  return schemas;
}
