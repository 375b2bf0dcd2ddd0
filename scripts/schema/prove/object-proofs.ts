import { type Atom, below, having, inside, listBelow, type Plain } from "./facts/atom.ts";
import { statedBy } from "./facts/stated-by.ts";
import { openChoice, type TermFacts } from "./facts/term-facts.ts";
import {
  atName,
  atOtherNames,
  declaredNames,
  hasPatterns,
  leastMembers,
  mapOf,
  mostMembers,
  requiredNames,
  schemasForName,
} from "./name-schemas.ts";
import { type KeywordProof, onSchema, type Prover } from "./prover.ts";

const properties: KeywordProof = (prover, facts, atom) =>
  Object.keys(mapOf(atom, "properties")).every((name) => {
    const asked = below(atom, "properties", name);
    if (asked === undefined) return true;
    const known = atName(prover, facts, name);
    // Alignment: a side that is open and does not declare the name does not restrict it. One of its alternatives may
    // declare it.
    if (known.length === 0 && prover.aligned && openChoice(facts) === undefined) return true;
    return (
      prover.included(inside(facts.term, known), asked) ||
      (facts.plains.some(hasDependents) && prover.strict.empty(having(facts.term, name)))
    );
  });

/** Whether a node may constrain members with keywords other than `properties`. */
function hasDependents({ view }: Plain): boolean {
  return ["dependentSchemas", "dependentRequired", "if", "not"].some((one) =>
    view.keywords.has(one),
  );
}

const patternProperties: KeywordProof = (prover, facts, atom) =>
  Object.keys(mapOf(atom, "patternProperties")).every((pattern) => {
    const asked = below(atom, "patternProperties", pattern);
    if (asked === undefined) return true;
    const named = namesOf(facts).every(
      (name) =>
        prover.matches(pattern, name) === false ||
        prover.included(inside(facts.term, atName(prover, facts, name)), asked),
    );
    return named && otherNamesIncluded(prover, facts, asked, pattern);
  });

const additionalProperties = onSchema("additionalProperties", (prover, facts, asked, atom) => {
  if (asked.schema === true) return true;
  const own = mapOf(atom, "properties");
  const named = namesOf(facts).every((name) => {
    if (Object.hasOwn(own, name)) return true;
    const said = schemasForName(prover, atom, name);
    // If a pattern of the schema matches, additionalProperties does not apply.
    if (said.complete && !said.atoms.some((one) => one.pointer === asked.pointer)) return true;
    return prover.included(inside(facts.term, atName(prover, facts, name)), asked);
  });
  return (
    named && otherNamesIncluded(prover, facts, asked, undefined, mapOf(atom, "patternProperties"))
  );
});

/** Names that some node of the term declares or requires. */
function namesOf(facts: TermFacts): readonly string[] {
  return [...new Set([...facts.plains.flatMap(declaredNames), ...requiredNames(facts)])];
}

/**
 * Whether the members with any other name are included. `matching` restricts this to names that match a pattern.
 * Names that match a pattern in `exempt` are excluded.
 */
function otherNamesIncluded(
  prover: Prover,
  facts: TermFacts,
  asked: Atom,
  matching?: string,
  exempt: object = {},
): boolean {
  const patterned = facts.plains.some(({ atom }) => hasPatterns(atom));
  const all = inside(facts.term, atOtherNames(facts));
  if (!patterned && prover.included(all, asked)) return true;
  return facts.plains.some(({ atom }) => {
    const same = matching === undefined ? undefined : below(atom, "patternProperties", matching);
    if (same !== undefined) return prover.included(inside(facts.term, [same]), asked);
    const rest = below(atom, "additionalProperties");
    if (rest === undefined) return false;
    // A name falls under one of the node's patterns, or under its additionalProperties.
    const cases = [
      rest,
      ...listBelow(atom, "patternProperties").filter((one) => !isExempt(one, exempt)),
    ];
    return cases.every((one) => prover.included(inside(facts.term, [one]), asked));
  });
}

function isExempt(patterned: Atom, exempt: object): boolean {
  const pattern = patterned.pointer.slice(patterned.pointer.lastIndexOf("/") + 1);
  return Object.hasOwn(exempt, pattern.replaceAll("~1", "/").replaceAll("~0", "~"));
}

const required: KeywordProof = (_, facts, __, names) =>
  Array.isArray(names) && names.every((name) => requiredNames(facts).has(String(name)));

const propertyNames = onSchema("propertyNames", (prover, facts, asked) => {
  const known = statedBy(facts, "propertyNames");
  const names = { ...inside(facts.term, known), only: ["string" as const] };
  if (prover.included(names, asked)) return true;
  // All names are known if the objects are closed.
  return facts.plains.some(
    (plain) =>
      below(plain.atom, "additionalProperties")?.schema === false &&
      !hasPatterns(plain.atom) &&
      declaredNames(plain).every(
        (name) =>
          prover.accepts(asked, name) === true ||
          prover.empty(inside(facts.term, atName(prover, facts, name))),
      ),
  );
});

/** One rule per keyword for objects, except those for dependents: whether all objects of a term satisfy it. */
export const objectProofs: ReadonlyMap<string, KeywordProof> = new Map<string, KeywordProof>([
  ["required", required],
  ["properties", properties],
  ["patternProperties", patternProperties],
  ["additionalProperties", additionalProperties],
  ["propertyNames", propertyNames],
  [
    "minProperties",
    (_, facts, __, least) => typeof least === "number" && leastMembers(facts) >= least,
  ],
  [
    "maxProperties",
    (prover, facts, _, most) => typeof most === "number" && mostMembers(prover, facts) <= most,
  ],
]);
