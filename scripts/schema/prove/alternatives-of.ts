import type { Kind } from "../normalize.ts";
import { and, type Term } from "./facts/atom.ts";
import { openChoice } from "./facts/term-facts.ts";
import type { Prover } from "./prover.ts";

/** Longer lists of alternatives are not split. */
const alternativesAtMost = 48;

/**
 * The alternatives of anyOf and oneOf, as separate terms; the term itself if there are none. Alternatives that
 * accept nothing of the given kinds are left out, because other types, usually `null`, are reported as types.
 */
export function alternativesOf(
  prover: Prover,
  term: Term,
  kinds: ReadonlySet<Kind>,
): readonly Term[] {
  const done: Term[] = [];
  const open: Term[] = [term];
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    const facts = prover.facts(next);
    if (![...facts.kinds].some((kind) => kinds.has(kind))) continue;
    const choice = openChoice(facts);
    if (choice === undefined) done.push(next);
    else open.push(...choice.map((branch) => and(next, branch)));
    if (open.length + done.length > alternativesAtMost) return [term];
  }
  return done;
}
