import { isJsonObject, type JsonValue } from "../../json/json-value.ts";
import { type Atom, and, below } from "../prove/facts/atom.ts";
import type { TermFacts } from "../prove/facts/term-facts.ts";
import { mapOf } from "../prove/name-schemas.ts";
import { plainObjectWith } from "./plain-object.ts";
import type { Aim, Search } from "./search.ts";

/**
 * Payloads that satisfy a condition of the rejecting side (`if` with `then` or `else`, or `dependentSchemas`),
 * varied at the boundaries of what it then requires. Requirements of only one side are not aligned.
 */
export function* conditionVariants(
  search: Search,
  aim: Aim,
  facts: TermFacts,
  hints: readonly TermFacts[],
): Generator<JsonValue> {
  const strict = { ...aim, aligned: false };
  for (const { atom } of hints.flatMap(({ plains }) => plains)) {
    const test = below(atom, "if");
    const [met, otherwise] = [below(atom, "then"), below(atom, "else")];
    if (test !== undefined && met !== undefined) {
      yield* search.variants({ ...strict, term: and(aim.term, test), hints: [hintOf(aim, met)] });
    }
    if (otherwise !== undefined) {
      yield* search.variants({ ...strict, hints: [hintOf(aim, otherwise)] });
    }
    for (const name of Object.keys(mapOf(atom, "dependentSchemas"))) {
      const asked = below(atom, "dependentSchemas", name);
      if (asked !== undefined) yield* dependentVariants(search, strict, facts, name, asked);
    }
  }
}

function* dependentVariants(
  search: Search,
  aim: Aim,
  facts: TermFacts,
  name: string,
  asked: Atom,
): Generator<JsonValue> {
  const present = plainObjectWith(search, facts, name);
  if (!isJsonObject(present)) return;
  for (const value of search.variants({ ...aim, hints: [hintOf(aim, asked)] })) {
    if (isJsonObject(value)) yield { ...present, ...value };
  }
}

function hintOf(aim: Aim, atom: Atom): Aim["term"] {
  return { atoms: [atom], depth: aim.term.depth };
}
