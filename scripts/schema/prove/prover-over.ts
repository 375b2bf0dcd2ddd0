import { KEYWORDS } from "../../openapi/keywords.ts";
import type { Side } from "../../openapi/side.ts";
import { decided } from "../judge/decided.ts";
import { type PatternTest, timedPatterns } from "../judge/timed-patterns.ts";
import { concerns, normalize } from "../normalize.ts";
import { type SchemaClasses, schemaClasses } from "../schema-classes.ts";
import { accepts } from "./accepts.ts";
import { type Atom, and, termKey } from "./atom.ts";
import { isCounterpart } from "./counterparts.ts";
import { finiteValues } from "./finite-values.ts";
import { hasNoPayload } from "./has-no-payload.ts";
import { keywordProofs } from "./keyword-proofs.ts";
import { newProofMemory } from "./proof-memory.ts";
import type { Prover } from "./prover.ts";
import {
  choiceToSplit,
  type FactsOf,
  factsOver,
  openChoice,
  type TermFacts,
  target,
} from "./term-facts.ts";
import { usualSteps } from "./usual-steps.ts";

/** Keywords that may hold for each kind of payload, or each alternative, for a reason of its own. */
const splitting: ReadonlySet<string> = new Set(["anyOf", "oneOf", "not", "if"]);

/**
 * A prover over two documents. Sound: what it calls proven holds for every payload. It follows recursive schemas, and
 * stops after a fixed amount of work.
 */
export function proverOver(
  sides: readonly [Side, Side],
  aligned: boolean,
  stepsAtMost: () => number = usualSteps(sides),
): Prover {
  const shared: Shared = {
    sides,
    facts: factsOver(sides),
    classes: schemaClasses(sides),
    patterns: timedPatterns(),
  };
  const strict = newProver(shared, stepsAtMost);
  return aligned ? newProver(shared, stepsAtMost, strict) : strict;
}

/** What is known of the documents, with and without alignment. */
interface Shared {
  readonly sides: readonly [Side, Side];
  readonly facts: FactsOf;
  readonly classes: SchemaClasses;
  readonly patterns: PatternTest;
}

/** A prover; an aligned one, if the prover without alignment is given. */
function newProver(
  { sides, facts, classes, patterns }: Shared,
  stepsAtMost: () => number,
  strict?: Prover,
): Prover {
  // Equal schemas are one: what is proven for one place holds for every other.
  const nameOf = (atom: Atom): number => classes.closed(atom.side, atom.schema);
  const proofs = newProofMemory(stepsAtMost);
  const prover: Prover = {
    aligned: strict !== undefined,
    get strict() {
      return strict ?? prover;
    },
    facts,
    included: (term, atom) =>
      proofs.decide(`${termKey(term, nameOf)} < ${nameOf(atom)}`, term.depth, () =>
        isIncluded(prover, facts(term), referred(prover, atom)),
      ),
    empty: (term) =>
      proofs.decide(`${termKey(term, nameOf)} < nothing`, term.depth, () =>
        isEmpty(prover, facts(term)),
      ),
    matches: (pattern, text) => decided(() => patterns(pattern, text)),
    accepts: (atom, payload) => accepts(sides, atom, payload),
    target: (atom) => target(sides, atom),
    classOf: nameOf,
    exhausted: () => proofs.exhausted() || (strict?.exhausted() ?? false),
    renew: () => {
      proofs.renew();
      strict?.renew();
    },
  };
  return prover;
}

/** The schema behind `$ref`s alone: by their equal names they would stand in for themselves. */
function referred(prover: Prover, reference: Atom): Atom {
  const seen = new Set<string>();
  let atom = reference;
  for (;;) {
    seen.add(atom.pointer);
    const next = prover.target(atom);
    if (
      next === undefined ||
      seen.has(next.pointer) ||
      prover.classOf(next) !== prover.classOf(atom)
    )
      return atom;
    atom = next;
  }
}

function isIncluded(prover: Prover, facts: TermFacts, atom: Atom): boolean {
  if (facts.kinds.size === 0 || atom.schema === true) return true;
  if (facts.members.some((member) => prover.classOf(member) === prover.classOf(atom))) return true;
  const verdicts = finiteValues(prover, facts)?.map((value) => prover.accepts(atom, value));
  if (verdicts !== undefined && !verdicts.includes(undefined)) return !verdicts.includes(false);
  const failing = unproven(prover, facts, atom);
  if (failing.length === 0 || prover.empty(facts.term)) return true;
  if (facts.kinds.size > 1 && failing.some((keyword) => splitting.has(keyword))) {
    const kinds = [...facts.kinds];
    if (kinds.every((kind) => prover.included({ ...facts.term, only: [kind] }, atom))) return true;
  }
  const choice = choiceToSplit(facts);
  if (choice === undefined) return false;
  const single =
    prover.aligned && openChoice(prover.facts({ atoms: [atom], depth: 0 })) === undefined;
  return choice.every((branch) => {
    const isOwn =
      !single || isCounterpart(prover, prover.facts({ atoms: [atom], depth: 0 }), choice, branch);
    return (isOwn ? prover : prover.strict).included(and(facts.term, branch), atom);
  });
}

/** The keywords of a schema for which no proof was found that all payloads keep to them. */
function unproven(prover: Prover, facts: TermFacts, atom: Atom): readonly string[] {
  const view = normalize(atom.schema);
  const kinds = [...facts.kinds].filter((kind) => !view.kinds.has(kind));
  const typed = kinds.every((kind) => prover.empty({ ...facts.term, only: [kind] }));
  const failing = [...view.keywords].flatMap(([keyword, value]) => {
    // A keyword for types that no payload has is kept by all.
    if (!concerns(KEYWORDS.get(keyword)?.concerns ?? "all", facts.kinds)) return [];
    return keywordProofs.get(keyword)?.(prover, facts, atom, value) === true ? [] : [keyword];
  });
  return [...(typed ? [] : ["type"]), ...(view.values === undefined ? [] : ["enum"]), ...failing];
}

function isEmpty(prover: Prover, facts: TermFacts): boolean {
  if (facts.kinds.size === 0) return true;
  const values = finiteValues(prover, facts);
  return values === undefined ? hasNoPayload(prover, facts) : values.length === 0;
}
