import { canonicalJson } from "../../json/canonical-json.ts";
import { refPointer } from "../../json/json-pointer.ts";
import { oncePer } from "../../json/once-per.ts";
import { pairByKeys } from "../../json/pair-by-keys.ts";
import type { Kind } from "../normalize.ts";
import { type Atom, atomKey, inside, type Term } from "./facts/atom.ts";
import { choicesOf } from "./facts/members-of.ts";
import type { TermFacts } from "./facts/term-facts.ts";
import { atName, declaredNames, requiredNames } from "./name-schemas.ts";
import type { Prover } from "./prover.ts";

/**
 * Pairs the alternatives of two choices that correspond, each with at most one: those that accept the same, then
 * those with the same name, then those that require the same constants (a tag), then the unnamed rest in order, if
 * equally many are left on both sides and two of them share a property.
 * @returns the alternative of b by the key of the one of a.
 */
export function counterparts(
  prover: Prover,
  ofA: readonly Atom[],
  ofB: readonly Atom[],
): ReadonlyMap<string, Atom> {
  const known = twinsBy(prover);
  // A list is identified by its first member and its length.
  const key = [ofA[0], ofB[0]].map((first) => first && atomKey(first)).join(" ");
  const id = `${ofA.length} ${ofB.length} ${key}`;
  const twins = known.get(id) ?? pairedUp(prover, ofA, ofB);
  known.set(id, twins);
  return twins;
}

const twinsBy = oncePer((_: Prover) => new Map<string, ReadonlyMap<string, Atom>>());

function pairedUp(
  prover: Prover,
  ofA: readonly Atom[],
  ofB: readonly Atom[],
): ReadonlyMap<string, Atom> {
  const { pairs, aLeft, bLeft } = pairByKeys(ofA, ofB, [
    (atom) => String(prover.classOf(atom)),
    (atom) => refPointer(atom.schema),
    (atom) => tagOf(prover, { atoms: [atom], depth: 0 }),
  ]);
  const inOrder = aLeft.flatMap((atom, index) => {
    const other = aLeft.length === bLeft.length ? bLeft[index] : undefined;
    return other !== undefined && areAlike(prover, atom, other) ? [[atom, other] as const] : [];
  });
  return new Map([...pairs, ...inOrder].map(([atom, twin]) => [atomKey(atom), twin]));
}

function areAlike(prover: Prover, a: Atom, b: Atom): boolean {
  if (refPointer(a.schema) !== undefined || refPointer(b.schema) !== undefined) return false;
  const names = new Set(declared(prover, a));
  return declared(prover, b).some((name) => names.has(name));
}

function declared(prover: Prover, atom: Atom): readonly string[] {
  return prover.facts({ atoms: [atom], depth: 0 }).plains.flatMap(declaredNames);
}

/** The required members with a single value, as text; undefined without any. */
export function tagOf(prover: Prover, term: Term): string | undefined {
  const facts = prover.facts(term);
  const constants = [...requiredNames(facts)].sort().flatMap((name) => {
    const { values } = prover.facts(inside(facts.term, atName(prover, facts, name)));
    return values?.length === 1 ? [[name, canonicalJson(values[0] ?? null)]] : [];
  });
  return constants.length === 0 ? undefined : JSON.stringify(constants);
}

/**
 * Whether an alternative of a choice corresponds to the alternative that a term's payloads come from. Only then
 * does alignment ignore a name that just one of them declares.
 */
export function isCounterpart(
  prover: Prover,
  facts: TermFacts,
  branches: readonly Atom[],
  branch: Atom,
): boolean {
  const known = new Set(facts.members.map(atomKey));
  const choices = facts.plains.flatMap(({ atom }) => choicesOf(atom));
  const chosen = choices.filter((own) => own.some((one) => known.has(atomKey(one))));
  const rivals = (of: readonly Atom[], kinds: ReadonlySet<Kind>) =>
    of.filter((one) => [...kindsOf(prover, one)].some((kind) => kinds.has(kind)));
  // An alternative among several of its kind has a counterpart only if they are paired.
  const isOnlyOne =
    rivals(branches, facts.kinds).length === 1 &&
    chosen.every((own) => rivals(own, kindsOf(prover, branch)).length === 1);
  if (isOnlyOne) return true;
  const paired = choices.some((own) =>
    [...counterparts(prover, own, branches)].some(
      ([key, other]) => atomKey(other) === atomKey(branch) && known.has(key),
    ),
  );
  const name = refPointer(branch.schema);
  return paired || facts.members.some(({ pointer }) => pointer === name);
}

function kindsOf(prover: Prover, atom: Atom): ReadonlySet<Kind> {
  return prover.facts({ atoms: [atom], depth: 0 }).kinds;
}
