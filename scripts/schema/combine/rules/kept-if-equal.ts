import { distinctJson } from "../../../json/canonical-json.ts";
import { childPointer, member } from "../../../json/json-pointer.ts";
import {
  isJsonObject,
  type JsonObject,
  type JsonSchema,
  type JsonValue,
} from "../../../json/json-value.ts";
import { type Concern, KEYWORDS } from "../../../openapi/keywords.ts";
import { isUnevaluated } from "../../../openapi/reference-finder.ts";
import type { CombinationNote, Combining, Position } from "../combining.ts";
import type { Conflict } from "../decision-note.ts";
import { embed } from "../embed.ts";
import { childInput, type Input, sideOf, withNode } from "../input.ts";
import { joinedParts } from "./joined-parts.ts";
import { concerned, type Part, type Viewed } from "./part.ts";

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
 * The rule for keywords that can be combined only as a whole: they are kept if they are equal on all sides,
 * including their references. Undefined if only the whole schemas can be combined.
 */
export function keptIfEqual(
  combining: Combining,
  views: readonly Viewed[],
  at: Position,
): Part | undefined {
  if (views.some(({ input }) => isUnevaluated(input.node))) return undefined;
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
  const stated = views.flatMap(({ input, view }) => {
    const present = unit.filter((keyword) => view.keywords.has(keyword));
    const entries = present.map((keyword) => [keyword, view.keywords.get(keyword) ?? null]);
    return present.length === 0 ? [] : [{ input, keywords: Object.fromEntries(entries) }];
  });
  const inputs = stated.map(({ input, keywords }) => withNode(input, keywords));
  const [first] = inputs;
  if (first === undefined) return {};
  const { classes } = combining;
  const closed = new Set(inputs.map((input) => classes.closed(sideOf(input), input.node)));
  const isEverywhere = inputs.length === views.length;
  if (closed.size === 1 && isEverywhere) return { fragments: [fragment(combining, first)] };
  const open = new Set(inputs.map((input) => classes.open(input.node)));
  if (isEverywhere && open.size === 1) {
    const branches = branchwise(combining, inputs, unit[0], at);
    if (branches !== undefined) return branches;
  }
  if (combining.mode === "join") {
    const wholes = stated.map(({ input }) => input);
    return isEverywhere && unit[0] === "allOf" ? joinedParts(combining, wholes, at) : undefined;
  }
  const fragments = distinctJson(
    stated.map(({ input, keywords }) => {
      return fragment(combining, withNode(input, { ...keywords, ...discriminatorOf(input, unit) }));
    }),
  );
  const isOne = isEverywhere && fragments.length === 1;
  const conflicts: readonly Conflict[] = isOne ? [] : [{ rule: "all-of-schemas" }];
  return { fragments, conflicts };
}

/** The discriminator that a separate union keeps, because members with the same name may differ. */
function discriminatorOf({ node }: Input, [keyword]: Unit): JsonObject {
  const discriminator = member(node, "discriminator");
  const isHeld = discriminator !== undefined && (keyword === "oneOf" || keyword === "anyOf");
  return isHeld ? { discriminator } : {};
}

function fragment(combining: Combining, input: Input): JsonObject {
  const schema = embed(combining, input);
  return isJsonObject(schema) ? schema : {};
}

/** Combines alternatives that have the same text, but refer to different components, one by one. */
function branchwise(
  combining: Combining,
  inputs: readonly Input[],
  keyword: string,
  at: Position,
): UnitPart | undefined {
  const isList = keyword === "anyOf" || keyword === "allOf";
  if (!isList && !(keyword === "oneOf" && combining.mode === "join")) return undefined;
  const [first] = inputs;
  const list = member(first?.node, keyword);
  const name = keyword === "oneOf" ? "anyOf" : keyword;
  const branches = (Array.isArray(list) ? list : []).map((_: JsonValue, index: number) => {
    const children = inputs.flatMap((input) => childInput(input, keyword, index) ?? []);
    return combining.combine(children, { ...at, pointer: childPointer(at.pointer, name, index) });
  });
  const notes: readonly CombinationNote[] = branches.flatMap((branch) => branch.notes);
  const schemas: readonly JsonSchema[] = branches.map((branch) => branch.schema);
  const conflicts: readonly Conflict[] =
    keyword === "oneOf" ? [{ keyword: "oneOf", rule: "one-of-becomes-any-of" }] : [];
  return { fragments: [{ [name]: schemas }], conflicts, notes };
}
