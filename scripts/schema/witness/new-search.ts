import type { JsonValue } from "../../json/json-value.ts";
import { alternativesOf } from "../prove/alternatives-of.ts";
import {
  type Atom,
  and,
  atomKey,
  below,
  listBelow,
  type Term,
  termKey,
} from "../prove/facts/atom.ts";
import { openChoice, type TermFacts } from "../prove/facts/term-facts.ts";
import type { Prover } from "../prove/prover.ts";
import { apartVariants, payloadAlone } from "./apart-variants.ts";
import { arrayVariants } from "./array-variants.ts";
import { conditionVariants } from "./condition-variants.ts";
import { objectVariants } from "./object-variants.ts";
import { plainPayloads } from "./plain-payloads.ts";
import { scalars } from "./scalars.ts";
import type { Aim, Search } from "./search.ts";

/** The state of a search. */
interface Varying {
  readonly search: Search;
  /** How often each pair of schemas was varied, so that shared schemas are not varied on every path to them. */
  readonly visits: Map<string, number>;
  spend(): boolean;
}

/** Creates a search for payloads that ends after an amount of work. */
export function newSearch(prover: Prover, workAtMost: number, sizeAtMost?: number): Search {
  let work = workAtMost;
  const spend = () => {
    work -= 1;
    return work > 0;
  };
  const known = new Map<string, JsonValue | undefined>();
  const alone = (term: Term) => {
    const key = termKey(term, atomKey);
    // Known before it is made, because the search for it asks for it again.
    if (!known.has(key)) known.set(key, undefined).set(key, payloadAlone(search, term));
    return known.get(key);
  };
  const search: Search = {
    ...plainPayloads(prover, spend, { sizeAtMost, alone }),
    alone,
    variants: (aim) => variants(varying, aim),
  };
  const varying: Varying = { search, visits: new Map(), spend };
  return search;
}

/**
 * Payloads of a term, each a plain one with a boundary value at one place, plainest first. Not all are valid. Ends
 * when the allowed work is done.
 */
function* variants(varying: Varying, aim: Aim): Generator<JsonValue> {
  if (!varying.spend()) return;
  const { search } = varying;
  const facts = search.prover.facts(aim.term);
  if (facts.kinds.size === 0) return;
  const choice = openChoice(facts);
  if (choice !== undefined) {
    for (const branch of choice) yield* search.variants({ ...aim, term: and(aim.term, branch) });
    return;
  }
  if (isVaried(varying, aim)) {
    const plain = search.plain(aim.term);
    if (plain !== undefined) yield plain;
    return;
  }
  const hints = aim.hints
    .flatMap((hint) => alternativesOf(search.prover, hint, facts.kinds))
    .slice(0, hintsAtMost)
    .map((hint) => search.prover.facts(hint));
  if (aim.focus.length === 0) yield* simpleVariants(search, facts, hints);
  if (facts.kinds.has("object")) yield* objectVariants(search, aim, facts, hints);
  if (facts.kinds.has("array")) yield* arrayVariants(search, aim, facts, hints);
  yield* overlapVariants(search, aim, hints);
  yield* apartVariants(search, aim, facts);
  yield* conditionVariants(search, aim, facts, hints);
}

function isVaried({ visits }: Varying, aim: Aim): boolean {
  const places = [aim.term, ...aim.hints].map((term) => termKey(term, atomKey));
  const key = JSON.stringify([places, aim.focus]);
  const before = visits.get(key) ?? 0;
  visits.set(key, before + 1);
  return before >= visitsAtMost;
}

/** The most alternatives of the rejecting side to use for boundaries. */
const hintsAtMost = 6;
/** A second and third path may succeed if the first goes through a schema without payloads. */
const visitsAtMost = 3;

function* simpleVariants(
  search: Search,
  facts: TermFacts,
  hints: readonly TermFacts[],
): Generator<JsonValue> {
  for (const kind of facts.kinds) yield* scalars(kind, [...hints, facts], search.texts);
  yield* facts.values ?? [];
}

/** Payloads that match a `not`, or two alternatives of a oneOf at once. */
function* overlapVariants(
  search: Search,
  aim: Aim,
  hints: readonly TermFacts[],
): Generator<JsonValue> {
  const nodes = hints.flatMap(({ plains }) => plains.map(({ atom }) => atom));
  for (const atoms of nodes.flatMap(overlaps)) {
    const term = atoms.reduce(and, aim.term);
    yield* search.variants({ ...aim, term, hints: [] });
  }
}

function overlaps(node: Atom): readonly (readonly Atom[])[] {
  const not = below(node, "not");
  const branches = listBelow(node, "oneOf").slice(0, 8);
  const pairs = branches.flatMap((one, index) =>
    branches.slice(index + 1).map((other) => [one, other]),
  );
  return not === undefined ? pairs : [[not], ...pairs];
}
