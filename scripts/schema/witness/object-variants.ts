import { isJsonObject, type JsonObject, type JsonValue } from "../../json/json-value.ts";
import { inside } from "../prove/facts/atom.ts";
import { statedBy } from "../prove/facts/stated-by.ts";
import type { TermFacts } from "../prove/facts/term-facts.ts";
import {
  atName,
  declaredNames,
  mapOf,
  requiredNames,
  withDemanded,
} from "../prove/name-schemas.ts";
import { numbers } from "../prove/number-proofs.ts";
import { objectWith, otherNames } from "./plain-object.ts";
import { plainOfKind } from "./plain-payloads.ts";
import { passes } from "./sampling.ts";
import { scalars } from "./scalars.ts";
import { type Aim, bases, type Search } from "./search.ts";

/** Objects that are plain except for one member, which is omitted, added or varied. */
export function* objectVariants(
  search: Search,
  aim: Aim,
  facts: TermFacts,
  hints: readonly TermFacts[],
): Generator<JsonValue> {
  const base = baseObject(search, bases(search, aim.term, facts, hints));
  if (base === undefined) return;
  const [step, ...focus] = aim.focus;
  if (step === undefined) yield base;
  const names = step === undefined || step === "*" ? namesToTry(search, facts, hints) : [step];
  const isUnknown = (name: string) => aim.aligned && isUnknownName(search, facts, hints, name);
  for (const name of names) {
    // Omitted, for the side that requires it.
    if (focus.length === 0 && Object.hasOwn(base, name)) yield without(base, name);
    if (isUnknown(name)) continue;
    const child = {
      term: inside(aim.term, atName(search.prover, facts, name)),
      hints: hints.map((hint) => inside(hint.term, atName(search.prover, hint, name))),
      focus,
      aligned: aim.aligned,
    };
    const around = companions(search, facts, base, name);
    for (const value of search.variants(child)) yield { ...around, [name]: value };
  }
  // If the sides have no object in common, the base may lack what only one of them requires.
  if (step !== undefined && focus.length === 0 && !Object.hasOwn(base, step)) yield base;
  if (step !== undefined) return;
  const known = Object.keys(base).filter((name) => !isUnknown(name));
  yield* sizes(search, facts, hints, known);
}

function baseObject(search: Search, from: readonly TermFacts[]): JsonObject | undefined {
  for (const facts of from) {
    const plain = plainOfKind(search, facts, "object");
    if (!isJsonObject(plain)) continue;
    const alone = passes(search.prover, facts.term, plain) ? plain : search.alone(facts.term);
    return isJsonObject(alone) ? alone : plain;
  }
  return undefined;
}

/** The object with the members that a name requires. */
function companions(search: Search, facts: TermFacts, base: JsonObject, name: string): JsonObject {
  const names = withDemanded(facts, [...Object.keys(base), name]);
  const made = objectWith(search, facts, [...names]);
  return isJsonObject(made) ? { ...made, ...base } : base;
}

function without(object: JsonObject, name: string): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => key !== name));
}

function namesToTry(
  search: Search,
  facts: TermFacts,
  hints: readonly TermFacts[],
): readonly string[] {
  const own = statedNames(facts);
  const others = hints.flatMap((hint) => [...statedNames(hint), ...patternNames(search, hint)]);
  const named = hints.flatMap((hint) =>
    statedBy(hint, "propertyNames").map((atom) => inside(hint.term, [atom])),
  );
  const texts = named.flatMap((term) =>
    scalars("string", [search.prover.facts(term)], search.texts).map(String),
  );
  const all = [
    ...own,
    ...others,
    ...patternNames(search, facts),
    ...otherNames(search, facts, 1),
    ...texts,
  ];
  return [...new Set(all)];
}

/** Whether only the rejecting side declares a name. Alignment gives it to the other side. */
function isUnknownName(
  search: Search,
  facts: TermFacts,
  hints: readonly TermFacts[],
  name: string,
): boolean {
  const isDeclared = hints.some(({ plains }) =>
    plains.some(({ atom }) => Object.hasOwn(mapOf(atom, "properties"), name)),
  );
  return isDeclared && atName(search.prover, facts, name).length === 0;
}

/** Names that occur in a keyword of a schema. */
function statedNames(facts: TermFacts): readonly string[] {
  const dependents = facts.plains.flatMap(({ atom }) =>
    Object.keys(mapOf(atom, "dependentRequired")),
  );
  return [...facts.plains.flatMap(declaredNames), ...requiredNames(facts), ...dependents];
}

function patternNames(search: Search, facts: TermFacts): readonly string[] {
  return facts.plains.flatMap(({ atom }) =>
    Object.keys(mapOf(atom, "patternProperties")).flatMap((pattern) =>
      search.texts(pattern).slice(0, 2),
    ),
  );
}

/**
 * Objects with one member more than is allowed, beginning with present members, and the object that is plain for
 * the accepting side alone.
 */
function* sizes(
  search: Search,
  facts: TermFacts,
  hints: readonly TermFacts[],
  present: readonly string[],
): Generator<JsonValue> {
  const named = [...new Set([...present, ...facts.plains.flatMap(declaredNames)])];
  for (const most of hints.flatMap((hint) => numbers(hint, "maxProperties"))) {
    const names = new Set([...named, ...otherNames(search, facts, most + 1)]);
    const sized = objectWith(search, facts, [...names].slice(0, most + 1));
    if (sized !== undefined) yield sized;
  }
  const plain = plainOfKind(search, facts, "object");
  if (plain !== undefined) yield plain;
}
