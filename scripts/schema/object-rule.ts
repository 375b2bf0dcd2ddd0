import type { JsonSchema, JsonValue } from "../json.ts";
import { concerned } from "./bounds-rule.ts";
import type { Combining, Note, Position } from "./combining.ts";
import { type Conflict, decide } from "./decision.ts";
import { dependentRule } from "./dependent-rule.ts";
import { childPointer } from "./json-pointer.ts";
import type { Kind } from "./normalise.ts";
import { type ObjectSide, objectSide, patternTerm, propertyTerm } from "./object-side.ts";
import type { Mode } from "./side.ts";
import type { Part, Viewed } from "./structured-rule.ts";
import { impliedTerm } from "./term.ts";

/**
 * properties, patternProperties and additionalProperties as one rule: every name any side declares, combined
 * over what applies to it on each side. Then the other keywords for objects.
 */
export function objectRule(
  combining: Combining,
  views: readonly Viewed[],
  kinds: ReadonlySet<Kind>,
  at: Position,
): Part {
  if (!kinds.has("object")) return { keywords: [] };
  const sides = concerned(views, "object").map(objectSide);
  const additional = additionalSchema(combining, sides, at);
  const patterns = patternSchemas(combining, sides, at);
  const named = names(sides).map((name) => property(combining, sides, name, at));
  const isClosed = additional.schema === false && patterns.entries.length === 0;
  const isOpen = additional.schema === undefined || additional.schema === true;
  const kept = named.flatMap(({ name, schema }): [string, JsonSchema][] => {
    const isSaid =
      schema === false ? isClosed : schema === true && isOpen && patterns.entries.length === 0;
    return isSaid ? [] : [[name, schema]];
  });
  const required = requiredRule(combining.mode, sides);
  const never = named.filter(({ schema }) => schema === false).map(({ name }) => name);
  const dependent = dependentRule(combining, sides, at);
  const keywords: (readonly [string, JsonValue])[] = [
    ...(required.names.length > 0 ? [["required", required.names] as [string, JsonValue]] : []),
    ...mapKeyword("properties", kept),
    ...mapKeyword("patternProperties", patterns.entries),
    ...(additional.schema === undefined
      ? []
      : [["additionalProperties", additional.schema] as [string, JsonValue]]),
    ...dependent.keywords,
  ];
  return {
    keywords,
    conflicts: [...required.conflicts, ...(dependent.conflicts ?? [])],
    notes: [
      ...named.flatMap((each) => each.notes),
      ...patterns.notes,
      ...additional.notes,
      ...(dependent.notes ?? []),
    ],
    impossible: required.names.some((name) => never.includes(name)) ? ["object"] : [],
  };
}

function mapKeyword(
  keyword: string,
  entries: readonly (readonly [string, JsonSchema])[],
): [string, JsonValue][] {
  return entries.length === 0 ? [] : [[keyword, Object.fromEntries(entries)]];
}

function names(sides: readonly ObjectSide[]): readonly string[] {
  return [...new Set(sides.flatMap((side) => Object.keys(side.properties)))];
}

interface Named {
  readonly name: string;
  readonly schema: JsonSchema;
  readonly notes: readonly Note[];
}

function property(
  combining: Combining,
  sides: readonly ObjectSide[],
  name: string,
  at: Position,
): Named {
  const applying = sides.map((side) => propertyTerm(combining, side, name));
  const terms = applying.filter((term) => term !== undefined);
  const pointer = childPointer(at.pointer, "properties", name);
  const { schema, notes } = combining.combine(terms, { ...at, pointer });
  const lacking = sides.filter((_, index) => applying[index] === undefined);
  if (lacking.length === 0) return { name, schema, notes };
  const inserted = lacking.map(
    ({ term }): Note => ({
      kind: "insertion",
      sides: term.sides,
      pointer: term.pointer,
      name,
      schema,
    }),
  );
  const all = sides.map((side) => side.term);
  const aligned = decide("property-aligned", all, at, schema, "properties", name);
  return { name, schema, notes: [aligned, ...notes, ...inserted] };
}

interface Required {
  readonly names: readonly string[];
  readonly conflicts: readonly Conflict[];
}

function requiredRule(mode: Mode, sides: readonly ObjectSide[]): Required {
  const lists = sides.map((side) => side.required);
  const all = [...new Set(lists.flat())];
  const shared = all.filter((name) => lists.every((list) => list.includes(name)));
  const rule = mode === "join" ? "required-intersection" : "required-union";
  const conflicts = shared.length < all.length ? [{ keyword: "required", rule } as const] : [];
  return { names: mode === "join" ? shared : all, conflicts };
}

interface Additional {
  readonly schema: JsonSchema | undefined;
  readonly notes: readonly Note[];
}

function additionalSchema(
  combining: Combining,
  sides: readonly ObjectSide[],
  at: Position,
): Additional {
  if (sides.every((side) => side.additional === undefined)) return { schema: undefined, notes: [] };
  const terms = sides.map(
    (side) => side.additional ?? impliedTerm(side.term, true, "additionalProperties"),
  );
  const pointer = childPointer(at.pointer, "additionalProperties");
  const { schema, notes } = combining.combine(terms, { ...at, pointer });
  const isStated = terms.every((term) => term.implied === undefined);
  return { schema: schema === true && !isStated ? undefined : schema, notes };
}

interface Patterns {
  readonly entries: readonly (readonly [string, JsonSchema])[];
  readonly notes: readonly Note[];
}

function patternSchemas(
  combining: Combining,
  sides: readonly ObjectSide[],
  at: Position,
): Patterns {
  const patterns = [...new Set(sides.flatMap((side) => Object.keys(side.patterns)))];
  const combined = patterns.map((pattern) => {
    const terms = sides.flatMap((side) => patternTerm(combining, side, pattern));
    const pointer = childPointer(at.pointer, "patternProperties", pattern);
    return { pattern, ...combining.combine(terms, { ...at, pointer }) };
  });
  return {
    entries: combined.map(({ pattern, schema }) => [pattern, schema]),
    notes: combined.flatMap(({ notes }) => notes),
  };
}
