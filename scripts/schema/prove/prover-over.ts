import type { Side } from "../../openapi/side.ts";
import { accepts } from "../judge/accepts.ts";
import { decided } from "../judge/decided.ts";
import { type PatternTest, timedPatterns } from "../judge/timed-patterns.ts";
import type { ProofTools } from "../proof-tools.ts";
import { type SchemaClasses, schemaClasses } from "../schema-classes.ts";
import { type Atom, termKey } from "./facts/atom.ts";
import { isWhole, target } from "./facts/members-of.ts";
import { type FactsOf, factsOver, type TermFacts } from "./facts/term-facts.ts";
import { finiteValues } from "./finite-values.ts";
import { hasNoPayload } from "./has-no-payload.ts";
import { isIncluded, unproven } from "./is-included.ts";
import { newProofMemory } from "./proof-memory.ts";
import type { Prover } from "./prover.ts";
import { usualSteps } from "./usual-steps.ts";

/**
 * Creates a prover over two documents. It is sound: what it proves is true for every payload. It follows recursive
 * schemas, and stops after a fixed amount of work.
 */
export function proverOver(
  sides: readonly [Side, Side],
  aligned: boolean,
  tools: ProofTools,
  stepsAtMost: () => number = usualSteps(sides),
): Prover {
  const shared: Shared = {
    sides,
    tools,
    facts: factsOver(sides),
    classes: schemaClasses(sides),
    patterns: timedPatterns(),
  };
  const strict = newProver(shared, stepsAtMost);
  return aligned ? newProver(shared, stepsAtMost, strict) : strict;
}

/** What the provers with and without alignment share. */
interface Shared {
  readonly sides: readonly [Side, Side];
  readonly tools: ProofTools;
  readonly facts: FactsOf;
  readonly classes: SchemaClasses;
  readonly patterns: PatternTest;
}

/** Creates a prover; with alignment, if the prover without alignment is given. */
function newProver(
  { sides, tools, facts, classes, patterns }: Shared,
  stepsAtMost: () => number,
  strict?: Prover,
): Prover {
  // Equal schemas have the same name, so a proof for one place holds for all others.
  const nameOf = (atom: Atom): number => classes.closed(atom.side, atom.schema);
  const proofs = newProofMemory(stepsAtMost);
  const prover: Prover = {
    tools,
    aligned: strict !== undefined,
    get strict() {
      return strict ?? prover;
    },
    facts,
    included: (term, atom) =>
      term.atoms.some((one) => nameOf(one) === nameOf(atom)) ||
      proofs.decide(`${termKey(term, nameOf)} < ${nameOf(atom)}`, term.depth, () =>
        isIncluded(prover, facts(term), referred(prover, atom)),
      ),
    empty: (term) =>
      proofs.decide(`${termKey(term, nameOf)} < nothing`, term.depth, () =>
        isEmpty(prover, facts(term)),
      ),
    isWhole: (atom) => isWhole(sides, atom),
    unproven: (known, atom) => unproven(prover, known, atom),
    matches: (pattern, text) => decided(() => patterns(pattern, text)),
    accepts: ({ side, pointer, schema }, payload) =>
      accepts({ document: sides[side], pointer }, schema, payload, tools),
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

/**
 * The schema behind `$ref`s without adjacent keywords. They have the same name, so a proof would depend on itself.
 */
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

function isEmpty(prover: Prover, facts: TermFacts): boolean {
  if (facts.kinds.size === 0) return true;
  const values = finiteValues(prover, facts);
  return values === undefined ? hasNoPayload(prover, facts) : values.length === 0;
}
