import { canonicalJson, distinctJson } from "../../../json/canonical-json.ts";
import { member } from "../../../json/json-pointer.ts";
import type { JsonValue } from "../../../json/json-value.ts";
import type { Mode } from "../../../openapi/side.ts";
import { fits } from "../../fits.ts";
import { KINDS, type Kind, kindOf } from "../../normalize.ts";
import type { Conflict } from "../decision-note.ts";
import type { Viewed } from "./part.ts";

/** The combined types and enum of several schemas. */
export interface TypePart {
  readonly kinds: ReadonlySet<Kind>;
  readonly values: readonly JsonValue[] | undefined;
  readonly conflicts: readonly Conflict[];
  /** `type` and `enum` as a person would write them, for the kinds that are left. */
  keywordsFor(kinds: ReadonlySet<Kind>): readonly (readonly [string, JsonValue])[];
}

/** type, enum and const: united in a join, intersected in a meet. */
export function typeRule(mode: Mode, views: readonly Viewed[]): TypePart {
  const values = mode === "join" ? joinedValues(views) : metValues(views);
  const kinds = combinedKinds(mode, views, values);
  return {
    kinds,
    values,
    conflicts: [...typeConflicts(mode, views), ...valueConflicts(mode, views)],
    keywordsFor: (left) => typeKeywords(views, left, values),
  };
}

function joinedValues(views: readonly Viewed[]): readonly JsonValue[] | undefined {
  const lists = views.map(({ view }) => view.values);
  return lists.every((list) => list !== undefined) ? distinctJson(lists.flat()) : undefined;
}

function metValues(views: readonly Viewed[]): readonly JsonValue[] | undefined {
  const first = views.find(({ view }) => view.values !== undefined)?.view.values;
  return first?.filter((value) => views.every(({ view }) => fits(view, value) !== false));
}

function combinedKinds(
  mode: Mode,
  views: readonly Viewed[],
  values: readonly JsonValue[] | undefined,
): ReadonlySet<Kind> {
  if (values !== undefined) return new Set(values.map(kindOf));
  const admits =
    (kind: Kind) =>
    ({ view }: Viewed) =>
      view.kinds.has(kind);
  return new Set(
    KINDS.filter((kind) =>
      mode === "join" ? views.some(admits(kind)) : views.every(admits(kind)),
    ),
  );
}

function typeConflicts(mode: Mode, views: readonly Viewed[]): readonly Conflict[] {
  const texts = new Set(views.map(({ view }) => [...view.kinds].sort().join()));
  // Different values are reported for the values.
  if (texts.size < 2 || views.some(({ view }) => view.values !== undefined)) return [];
  return [{ keyword: "type", rule: mode === "join" ? "type-union" : "type-intersection" }];
}

function valueConflicts(mode: Mode, views: readonly Viewed[]): readonly Conflict[] {
  const stated = views.map(({ view }) => view.values);
  const texts = new Set(stated.map((values) => values?.map(canonicalJson).sort().join() ?? ""));
  if (texts.size < 2) return [];
  const everywhere = stated.every((values) => values !== undefined);
  const rule = mode === "meet" ? "enum-intersection" : everywhere ? "enum-union" : "enum-dropped";
  const inEnum = views.every(
    ({ input: { node } }) =>
      member(node, "enum") !== undefined && member(node, "const") === undefined,
  );
  return [inEnum ? { rule, keyword: "enum" } : { rule }];
}

function typeKeywords(
  views: readonly Viewed[],
  kinds: ReadonlySet<Kind>,
  values: readonly JsonValue[] | undefined,
): readonly (readonly [string, JsonValue])[] {
  const stated = views.flatMap(({ input }) => member(input.node, "type") ?? []);
  const left = values?.filter((value) => kinds.has(kindOf(value)));
  const isConst =
    left?.length === 1 && views.some(({ input }) => member(input.node, "const") !== undefined);
  const list: readonly (readonly [string, JsonValue])[] =
    left === undefined ? [] : isConst ? [["const", left[0] ?? null]] : [["enum", left]];
  const statesType = left === undefined ? kinds.size < KINDS.length : stated.length > 0;
  if (!statesType) return list;
  const names = [...kinds].map((kind) => typeName(kind, kinds));
  const known = stated.filter((name) => names.includes(String(name)));
  const types = distinctJson([...known, ...names]);
  return [["type", types.length === 1 ? (types[0] ?? null) : types], ...list];
}

function typeName(kind: Kind, kinds: ReadonlySet<Kind>): string {
  if (kind === "fraction") return "number";
  return kind === "integer" && kinds.has("fraction") ? "number" : kind;
}
