import { childPointer } from "../../../json/json-pointer.ts";
import type { JsonSchema, JsonValue } from "../../../json/json-value.ts";
import type { Mode } from "../../../openapi/side.ts";
import type { Kind } from "../../normalize.ts";
import type { CombinationNote, Combining, Position } from "../combining.ts";
import { type Conflict, decisionNote } from "../decision-note.ts";
import { type Input, isNever } from "../input.ts";
import {
  type Additional,
  additionalSchema,
  type Patterns,
  patternSchemas,
} from "./additional-schema.ts";
import { dependentRule } from "./dependent-rule.ts";
import { type ObjectSide, objectSide, propertyInput } from "./object-side.ts";
import { concerned, type Part, type Viewed } from "./part.ts";

/**
 * properties, patternProperties and additionalProperties as one rule: for every name that any side declares,
 * combines the schemas that apply to it on each side; then the other keywords for objects.
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
  const named = declaredNames(sides).map((name) => property(combining, sides, name, at));
  const required = requiredRule(combining.mode, sides);
  const others = sides.map((side) => side.additional).filter((input) => input !== undefined);
  const closed =
    patterns.entries.length === 0 && acceptsNothing(combining, additional.schema, others);
  const isForbidden = (name: string) =>
    named.find((each) => each.name === name)?.isForbidden ?? closed;
  const dependent = dependentRule(combining, sides, at);
  return {
    keywords: [
      ...(required.names.length > 0 ? [["required", required.names] as const] : []),
      ...mapKeyword("properties", stated(named, additional, patterns)),
      ...mapKeyword("patternProperties", patterns.entries),
      ...(additional.schema === undefined
        ? []
        : [["additionalProperties", additional.schema] as const]),
      ...dependent.keywords,
    ],
    conflicts: [...required.conflicts, ...(dependent.conflicts ?? [])],
    notes: [
      ...named.flatMap((each) => each.notes),
      ...patterns.notes,
      ...additional.notes,
      ...(dependent.notes ?? []),
    ],
    impossible: required.names.some(isForbidden) ? ["object"] : [],
  };
}

/** The named properties, without those that the rule for all other names already covers. */
function stated(
  named: readonly NamedProperty[],
  additional: Additional,
  patterns: Patterns,
): readonly (readonly [string, JsonSchema])[] {
  const isPlain = patterns.entries.length === 0;
  const isOpen = isPlain && (additional.schema ?? true) === true;
  const isClosed = isPlain && additional.schema === false;
  const isImplied = ({ isDeclared, schema }: NamedProperty) =>
    !isDeclared && ((schema === true && isOpen) || (schema === false && isClosed));
  return named.filter((each) => !isImplied(each)).map(({ name, schema }) => [name, schema]);
}

function mapKeyword(
  keyword: string,
  entries: readonly (readonly [string, JsonSchema])[],
): [string, JsonValue][] {
  return entries.length === 0 ? [] : [[keyword, Object.fromEntries(entries)]];
}

function declaredNames(sides: readonly ObjectSide[]): readonly string[] {
  return [...new Set(sides.flatMap((side) => Object.keys(side.properties)))];
}

interface NamedProperty {
  readonly name: string;
  /** Whether every side names it. */
  readonly isDeclared: boolean;
  readonly schema: JsonSchema;
  /** Whether no value is accepted. */
  readonly isForbidden: boolean;
  readonly notes: readonly CombinationNote[];
}

/** Whether a combined schema accepts nothing, however the sides of a meet write such a schema. */
function acceptsNothing(
  { classes, mode }: Combining,
  schema: JsonSchema | undefined,
  inputs: readonly Input[],
): boolean {
  return schema === false || (mode === "meet" && inputs.some((each) => isNever(each, classes)));
}

function property(
  combining: Combining,
  sides: readonly ObjectSide[],
  name: string,
  at: Position,
): NamedProperty {
  const applying = sides.map((side) => propertyInput(combining, side, name));
  const inputs = applying.filter((input) => input !== undefined);
  const pointer = childPointer(at.pointer, "properties", name);
  const { schema, notes } = combining.combine(inputs, { ...at, pointer });
  const isForbidden = acceptsNothing(combining, schema, inputs);
  const isDeclared = sides.every((side) => Object.hasOwn(side.properties, name));
  const lacking = sides.filter((_, index) => applying[index] === undefined);
  if (lacking.length === 0) return { name, isDeclared, schema, isForbidden, notes };
  const inserted = lacking.map(
    ({ input }): CombinationNote => ({
      kind: "insertion",
      sides: input.sides,
      pointer: input.pointer,
      name,
      schema,
    }),
  );
  const all = sides.map((side) => side.input);
  const aligned = decisionNote("property-aligned", all, at, schema, "properties", name);
  return { name, isDeclared, schema, isForbidden, notes: [aligned, ...notes, ...inserted] };
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
