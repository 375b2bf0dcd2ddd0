import { childPointer } from "../../json/json-pointer.ts";
import { type Atom, below, inside } from "../prove/facts/atom.ts";
import type { TermFacts } from "../prove/facts/term-facts.ts";
import { atName, declaredNames, requiredNames } from "../prove/name-schemas.ts";
import type { Reason } from "./comparison.ts";
import { otherNamesDifferences } from "./other-names-differences.ts";
import { type Differences, isWithin, reasonSide, relationOf, type Walk } from "./walk.ts";

/** The differences between two object schemas: names, whether they are required, and the properties' schemas. */
export function objectDifferences(
  walk: Walk,
  a: TermFacts,
  b: TermFacts,
  path: string,
): Differences {
  if (!a.kinds.has("object") || !b.kinds.has("object")) return { reasons: [], below: [] };
  const names = new Set([...namesOf(a), ...namesOf(b)]);
  const named = [...names].map((name) => nameDifferences(walk, a, b, path, name));
  const others = otherNamesDifferences(walk, a, b, path);
  return {
    reasons: [...named.flatMap(({ reasons }) => reasons), ...others.reasons],
    below: [...named.flatMap((one) => one.below), ...others.below],
  };
}

function namesOf(facts: TermFacts): readonly string[] {
  return [...facts.plains.flatMap(declaredNames), ...requiredNames(facts)];
}

function nameDifferences(
  walk: Walk,
  a: TermFacts,
  b: TermFacts,
  path: string,
  name: string,
): Differences {
  const at = childPointer(path, name);
  const aAtoms = atName(walk.prover, a, name);
  const bAtoms = atName(walk.prover, b, name);
  const aDeclares = declaration(a, name);
  const bDeclares = declaration(b, name);
  if (aDeclares !== undefined && bDeclares === undefined && isUnknown(bAtoms)) {
    return { reasons: oneSided(walk, a, b, at, name, aDeclares), below: [] };
  }
  if (bDeclares !== undefined && aDeclares === undefined && isUnknown(aAtoms)) {
    return { reasons: oneSided(walk, b, a, at, name, bDeclares), below: [] };
  }
  const pair = { a: inside(a.term, aAtoms), b: inside(b.term, bAtoms), path: at };
  return { reasons: requiredReasons(walk, a, b, at, name), below: [pair] };
}

/** The place where a name is declared under `properties`. */
function declaration(facts: TermFacts, name: string): Atom | undefined {
  for (const { atom } of facts.plains) {
    const declared = below(atom, "properties", name);
    if (declared !== undefined) return declared;
  }
  return undefined;
}

/** Whether the side is open to the name, or closed to it, instead of stating a schema for it. */
function isUnknown(atoms: readonly Atom[]): boolean {
  return atoms.every(({ schema }) => schema === false);
}

/**
 * The reason for a name that only one side declares, computed from the declaring side and reversed if necessary.
 */
function oneSided(
  walk: Walk,
  declaring: TermFacts,
  other: TermFacts,
  path: string,
  name: string,
  declared: Atom,
): readonly Reason[] {
  const { prover } = walk;
  const own = inside(declaring.term, atName(prover, declaring, name));
  const others = inside(other.term, atName(prover, other, name));
  const isOpen = others.atoms.length === 0;
  const required = requiredNames(declaring).has(name);
  const ofOther = requiredNames(other).has(name);
  const passed = isOpen && prover.aligned;
  // A name that the other side requires without declaring it is not new. Whether it is required is reported
  // separately.
  const told = ofOther
    ? requiredReasons(walk, ...order(declaring, other, declared), path, name)
    : [];
  const within = passed || isWithin(prover, own, others);
  const contains = (passed || isWithin(prover, others, own)) && (ofOther || !required);
  if (within && contains && !prover.aligned) return told;
  const isRemoved = declared.side === 0;
  const stated = { pointer: declared.pointer, value: declared.schema };
  const absent = reasonSide(prover, other, isOpen ? [] : ["additionalProperties"]);
  return [
    {
      keyword: isRemoved ? "property-removed" : "property-added",
      name,
      relation: isRemoved ? relationOf(within, contains) : relationOf(contains, within),
      path,
      a: isRemoved ? stated : absent,
      b: isRemoved ? absent : stated,
      required,
      ...(ofOther ? { requiredByOther: true } : {}),
    },
    ...told,
  ];
}

function order(
  declaring: TermFacts,
  other: TermFacts,
  { side }: Atom,
): readonly [TermFacts, TermFacts] {
  return side === 0 ? [declaring, other] : [other, declaring];
}

function requiredReasons(
  walk: Walk,
  a: TermFacts,
  b: TermFacts,
  path: string,
  name: string,
): readonly Reason[] {
  const byA = requiredNames(a).has(name);
  const byB = requiredNames(b).has(name);
  if (byA === byB) return [];
  return [
    {
      keyword: "required",
      name,
      relation: byA ? "narrower" : "wider",
      path,
      a: reasonSide(walk.prover, a, ["required"]),
      b: reasonSide(walk.prover, b, ["required"]),
    },
  ];
}
