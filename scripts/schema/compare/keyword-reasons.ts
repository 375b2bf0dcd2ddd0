import { canonicalJson } from "../../json/canonical-json.ts";
import { member } from "../../json/json-pointer.ts";
import { KEYWORDS } from "../../openapi/keywords.ts";
import { concerns } from "../normalize.ts";
import type { TermFacts } from "../prove/facts/term-facts.ts";
import { keywordProofs } from "../prove/keyword-proofs.ts";
import type { Prover } from "../prove/prover.ts";
import type { Reason, ReasonKeyword } from "./comparison.ts";
import { provenRelation, reasonSide, relationOf, type Walk } from "./walk.ts";

interface Group {
  readonly keyword: ReasonKeyword;
  /** Keywords that bound the same thing. */
  readonly names: readonly string[];
  /** Keywords that are evaluated together with these, and may be the difference. */
  readonly beside?: readonly string[];
  /** Whether a missing proof means that there is none. */
  readonly exact: boolean;
}

const groups: readonly Group[] = [
  ...[
    ["minimum", "exclusiveMinimum"],
    ["maximum", "exclusiveMaximum"],
    ["multipleOf"],
    ["minLength"],
    ["maxLength"],
    ["minItems"],
    ["maxItems"],
    ["uniqueItems"],
    ["minProperties"],
    ["maxProperties"],
  ].map((names): Group => ({ keyword: "bound", names, exact: true })),
  { keyword: "pattern", names: ["pattern"], exact: false },
  {
    keyword: "contains",
    names: ["contains"],
    beside: ["minContains", "maxContains"],
    exact: false,
  },
  { keyword: "propertyNames", names: ["propertyNames"], exact: false },
  { keyword: "dependent", names: ["dependentRequired"], exact: false },
  { keyword: "dependent", names: ["dependentSchemas"], exact: false },
  { keyword: "composition", names: ["not"], exact: false },
  { keyword: "composition", names: ["if"], beside: ["then", "else"], exact: false },
  { keyword: "additionalProperties", names: ["unevaluatedProperties"], exact: false },
  { keyword: "items", names: ["unevaluatedItems"], exact: false },
];

/** The reasons from keywords without schemas for parts of the payload: bounds, patterns, conditions. */
export function keywordReasons(
  walk: Walk,
  a: TermFacts,
  b: TermFacts,
  path: string,
): readonly Reason[] {
  const common = new Set([...a.kinds].filter((kind) => b.kinds.has(kind)));
  return groups.flatMap((group) => {
    const concern = KEYWORDS.get(group.names[0] ?? "")?.concerns ?? "all";
    if (common.size === 0 || !concerns(concern, common)) return [];
    const aWithinB = keeps(walk.prover, a, b, group.names);
    const bWithinA = keeps(walk.prover, b, a, group.names);
    return aWithinB && bWithinA ? [] : [reasonOf(walk, group, a, b, path, aWithinB, bWithinA)];
  });
}

/** Whether all payloads of one side satisfy these keywords of the other. */
export function keeps(
  prover: Prover,
  inner: TermFacts,
  outer: TermFacts,
  names: readonly string[],
): boolean {
  return outer.plains.every(({ atom, view }) =>
    names.every((name) => {
      const value = view.keywords.get(name);
      return value === undefined || keywordProofs.get(name)?.(prover, inner, atom, value) === true;
    }),
  );
}

function reasonOf(
  walk: Walk,
  group: Group,
  a: TermFacts,
  b: TermFacts,
  path: string,
  aWithinB: boolean,
  bWithinA: boolean,
): Reason {
  const name = statedName(a, group.names) ?? statedName(b, group.names) ?? group.keyword;
  const sides = (names: readonly string[]) => ({
    a: reasonSide(walk.prover, a, names),
    b: reasonSide(walk.prover, b, names),
  });
  const own = sides(group.names);
  const apart = [own, ...(group.beside ?? []).map((one) => sides([one]))].find(differ) ?? own;
  const base = { keyword: group.keyword, name, path, ...apart };
  if (group.exact) return { ...base, relation: relationOf(aWithinB, bWithinA) };
  const relation = provenRelation(walk, { a: a.term, b: b.term }, aWithinB, bWithinA);
  if (relation !== undefined) return { ...base, relation };
  const why = `no proof was found either way for ${name}`;
  return { ...base, relation: "unknown", why };
}

function differ({ a, b }: Pick<Reason, "a" | "b">): boolean {
  return canonicalJson(a.value ?? null) !== canonicalJson(b.value ?? null);
}

function statedName(facts: TermFacts, names: readonly string[]): string | undefined {
  return names.find((name) =>
    facts.plains.some(({ atom }) => member(atom.schema, name) !== undefined),
  );
}
