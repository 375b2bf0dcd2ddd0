import { distinctJson } from "../../../json/canonical-json.ts";
import { childPointer, member } from "../../../json/json-pointer.ts";
import {
  isJsonObject,
  type JsonObject,
  type JsonSchema,
  type JsonValue,
} from "../../../json/json-value.ts";
import { type Concern, KEYWORDS } from "../../../openapi/keywords.ts";
import { isUnevaluated } from "../../../openapi/references.ts";
import type { Combining, Note, Position } from "../combining.ts";
import type { Conflict } from "../decision.ts";
import { embed } from "../embed.ts";
import { childTerm, sideOf, type Term, withNode } from "../term.ts";
import { concerned } from "./bounds-rule.ts";
import type { Part, Viewed } from "./combine-structured.ts";

/** Keywords that belong together, the one that the others depend on first. */
type Unit = readonly [string, ...string[]];

const UNITS: readonly Unit[] = [
  ["$ref"],
  ["allOf"],
  ["anyOf"],
  ["oneOf"],
  ["not"],
  ["if", "then", "else"],
  ["contains", "minContains", "maxContains"],
  ["additionalItems"],
  ["dependencies"],
  ["$dynamicRef", "$recursiveRef", "$id", "$anchor", "$dynamicAnchor", "$recursiveAnchor"],
];

/**
 * The keywords that are combined only as a whole: they stay where all sides state the same, all it refers to
 * included. Undefined where nothing but the whole schemas can be combined.
 */
export function generalRule(
  combining: Combining,
  views: readonly Viewed[],
  at: Position,
): Part | undefined {
  if (views.some(({ term }) => isUnevaluated(term.node))) return undefined;
  const parts = UNITS.map((unit) => unitPart(combining, concernedBy(unit, views), unit, at));
  const known = parts.filter((part) => part !== undefined);
  if (known.length < parts.length) return undefined;
  return {
    keywords: [],
    fragments: known.flatMap((part) => part.fragments ?? []),
    conflicts: known.flatMap((part) => part.conflicts ?? []),
    notes: known.flatMap((part) => part.notes ?? []),
  };
}

function concernedBy([first]: Unit, views: readonly Viewed[]): readonly Viewed[] {
  const concern: Concern = KEYWORDS.get(first)?.concerns ?? "all";
  return concerned(views, concern);
}

type UnitPart = Omit<Part, "keywords">;

function unitPart(
  combining: Combining,
  views: readonly Viewed[],
  unit: Unit,
  at: Position,
): UnitPart | undefined {
  const terms = views.flatMap(({ term, view }) => {
    const stated = unit.filter((keyword) => view.keywords.has(keyword));
    const entries = stated.map((keyword) => [keyword, view.keywords.get(keyword) ?? null]);
    return stated.length === 0 ? [] : [withNode(term, Object.fromEntries(entries))];
  });
  const [first] = terms;
  if (first === undefined) return {};
  const { classes } = combining;
  const closed = new Set(terms.map((term) => classes.closed(sideOf(term), term.node)));
  const isEverywhere = terms.length === views.length;
  if (closed.size === 1 && isEverywhere) return { fragments: [fragment(combining, first)] };
  const open = new Set(terms.map((term) => classes.open(term.node)));
  if (isEverywhere && open.size === 1) {
    const branches = branchwise(combining, terms, unit[0], at);
    if (branches !== undefined) return branches;
  }
  if (combining.mode === "join") return undefined;
  const fragments = distinctJson(terms.map((term) => fragment(combining, term)));
  const isOne = isEverywhere && fragments.length === 1;
  const conflicts: readonly Conflict[] = isOne ? [] : [{ rule: "all-of-schemas" }];
  return { fragments, conflicts };
}

function fragment(combining: Combining, term: Term): JsonObject {
  const schema = embed(combining, term);
  return isJsonObject(schema) ? schema : {};
}

/** Alternatives that read the same, over components that differ: each is combined with its like. */
function branchwise(
  combining: Combining,
  terms: readonly Term[],
  keyword: string,
  at: Position,
): UnitPart | undefined {
  const isList = keyword === "anyOf" || keyword === "allOf";
  if (!isList && !(keyword === "oneOf" && combining.mode === "join")) return undefined;
  const [first] = terms;
  const list = member(first?.node, keyword);
  const name = keyword === "oneOf" ? "anyOf" : keyword;
  const branches = (Array.isArray(list) ? list : []).map((_: JsonValue, index: number) => {
    const children = terms.flatMap((term) => childTerm(term, keyword, index) ?? []);
    return combining.combine(children, { ...at, pointer: childPointer(at.pointer, name, index) });
  });
  const notes: readonly Note[] = branches.flatMap((branch) => branch.notes);
  const schemas: readonly JsonSchema[] = branches.map((branch) => branch.schema);
  const conflicts: readonly Conflict[] =
    keyword === "oneOf" ? [{ keyword: "oneOf", rule: "one-of-becomes-any-of" }] : [];
  return { fragments: [{ [name]: schemas }], conflicts, notes };
}
