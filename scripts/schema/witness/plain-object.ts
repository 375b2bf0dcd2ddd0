import type { JsonValue } from "../../json/json-value.ts";
import { inside } from "../prove/facts/atom.ts";
import { statedBy } from "../prove/facts/stated-by.ts";
import type { TermFacts } from "../prove/facts/term-facts.ts";
import { atName, declaredNames, requiredNames, withDemanded } from "../prove/name-schemas.ts";
import { atLeast } from "../prove/string-proofs.ts";
import { membersAtMost, passes, type Sampling } from "./sampling.ts";
import { scalars } from "./scalars.ts";

/** The smallest object of a term; undefined if its members cannot be made. */
export function plainObject(sampling: Sampling, facts: TermFacts): JsonValue | undefined {
  const names = new Set(requiredNames(facts));
  const least = Math.min(atLeast(facts, "minProperties"), membersAtMost);
  if (names.size < least) {
    const more = otherNames(sampling, facts, least);
    for (const name of [...facts.plains.flatMap(declaredNames), ...more]) {
      if (names.size >= least) break;
      names.add(name);
    }
  }
  return objectWith(sampling, facts, [...names]);
}

/** A plain object with one more name, and the members that it requires. */
export function plainObjectWith(
  sampling: Sampling,
  facts: TermFacts,
  name: string,
): JsonValue | undefined {
  const names = withDemanded(facts, [...requiredNames(facts), name]);
  return facts.kinds.has("object") ? objectWith(sampling, facts, [...names]) : undefined;
}

/** An object with some members, each as plain as possible; undefined if one cannot be made. */
export function objectWith(
  sampling: Sampling,
  facts: TermFacts,
  names: readonly string[],
): JsonValue | undefined {
  const members: [string, JsonValue][] = [];
  for (const name of names) {
    const atoms = atName(sampling.prover, facts, name);
    const made = sampling.plain(inside(facts.term, atoms));
    if (made === undefined) return undefined;
    members.push([name, made]);
  }
  return Object.fromEntries(members);
}

/** Undeclared names that `propertyNames` allows, up to a number. */
export function otherNames(sampling: Sampling, facts: TermFacts, count: number): readonly string[] {
  const restricted = statedBy(facts, "propertyNames");
  if (restricted.length > 0) {
    const names = { ...inside(facts.term, restricted), only: ["string" as const] };
    const texts = scalars("string", [sampling.prover.facts(names)], sampling.texts).map(String);
    return texts.filter((text) => passes(sampling.prover, names, text));
  }
  return Array.from(
    { length: Math.min(count, membersAtMost) },
    (_, index) => `extra${index || ""}`,
  );
}
