import type { JsonSchema, JsonValue } from "../json/json-value.ts";
import { type Reference, referenceFinder } from "../openapi/reference-finder.ts";
import { schemaAt } from "../openapi/schema-at.ts";
import type { Side } from "../openapi/side.ts";
import { anchoredText, isByName } from "./anchored-text.ts";
import { constraintText } from "./constraint-text.ts";
import { stronglyConnected } from "./strongly-connected.ts";

/**
 * Classes of equal schemas in several documents: schemas of the same class, including their references, accept the
 * same payloads. Each schema is read once, so the cost of many copies is linear.
 */
export interface SchemaClasses {
  /** The class of a schema of a side. Annotations are ignored, and `$ref`s are compared by their targets. */
  closed(side: number, schema: JsonSchema): number;
  /** The class of a schema whose `$ref`s are compared by their text. */
  open(schema: JsonSchema): number;
  /** The class of a value exactly as published, including annotations. */
  published(value: JsonValue): number;
  /** The `$ref`s in a schema. */
  references(schema: JsonSchema): readonly Reference[];
}

/** The classes of all schemas of these documents. */
export function schemaClasses(sides: readonly Side[]): SchemaClasses {
  const numbers = new Map<string, number>();
  const numberOf = (text: string): number => {
    const known = numbers.get(text) ?? numbers.size;
    numbers.set(text, known);
    return known;
  };
  const references = referenceFinder();
  const published = publishedClasses(numberOf);
  const named = (side: Side) => {
    const classOf = closedClasses(side, numberOf, references, () => 0);
    return once(() => numberOf(`named ${anchoredText(side, classOf, published)}`));
  };
  const shared = new Map<Side, (schema: JsonSchema) => number>();
  const perSide = sides.map((side) => {
    const closed = shared.get(side) ?? closedClasses(side, numberOf, references, named(side));
    shared.set(side, closed);
    return closed;
  });
  const open = (schema: JsonSchema): number =>
    numberOf(`open ${constraintText(schema, open, (pointer) => JSON.stringify(pointer))}`);
  return {
    closed: (side, schema) => perSide[side]?.(schema) ?? -1,
    open,
    published,
    references,
  };
}

function once(compute: () => number): () => number {
  const known: number[] = [];
  return () => {
    known[0] ??= compute();
    return known[0];
  };
}

type Numbering = (text: string) => number;

function closedClasses(
  side: Side,
  numberOf: Numbering,
  references: (schema: JsonSchema) => readonly Reference[],
  named: () => number,
): (schema: JsonSchema) => number {
  const known = new Map<JsonSchema, number>();
  const targets = new Map<string, number>();
  const edges = (target: string) =>
    references(schemaAt(side, target) ?? true).map((reference) => reference.pointer);
  const closed = (schema: JsonSchema): number => {
    const before = known.get(schema);
    if (before !== undefined) return before;
    const text = scopedText(schema, closed, targetClass, named);
    // Reading its references may have classified the schema itself, as part of a cycle.
    const number = known.get(schema) ?? (typeof text === "number" ? text : numberOf(text));
    known.set(schema, number);
    return number;
  };
  const targetClass = (pointer: string): number => {
    for (const cycle of stronglyConnected(pointer, edges, (target) => targets.has(target)))
      settle(cycle);
    return targets.get(pointer) ?? -1;
  };
  const settle = (cycle: readonly string[]) => {
    const [only = ""] = cycle;
    const schema = schemaAt(side, only);
    if (schema === undefined) targets.set(only, numberOf(`dangling ${only}`));
    else if (cycle.length === 1 && !edges(only).includes(only)) targets.set(only, closed(schema));
    else
      for (const [target, number] of cycleClasses(side, cycle, numberOf, targetClass, named)) {
        targets.set(target, number);
        known.set(schemaAt(side, target) ?? true, number);
      }
  };
  return closed;
}

/** The text of a schema, and what its reference by name can lead to. */
function scopedText(
  schema: JsonSchema,
  childText: (schema: JsonSchema) => string | number,
  refText: (pointer: string) => string | number,
  named: () => number,
): string | number {
  const text = constraintText(schema, childText, refText);
  return isByName(schema) ? `${text} among ${named()}` : text;
}

/** Classes of definitions that refer to each other in a cycle. They are equal if the whole cycles are. */
function cycleClasses(
  side: Side,
  cycle: readonly string[],
  numberOf: Numbering,
  targetClass: (pointer: string) => number,
  named: () => number,
): readonly (readonly [string, number])[] {
  const members = new Set(cycle);
  const refText = (pointer: string) =>
    members.has(pointer) ? JSON.stringify(pointer) : targetClass(pointer);
  const text = (schema: JsonSchema): string => String(scopedText(schema, text, refText, named));
  const whole = cycle
    .toSorted()
    .map((target) => `${target} ${text(schemaAt(side, target) ?? true)}`);
  const group = numberOf(`cycle ${whole.join("\n")}`);
  return cycle.map((target) => [target, numberOf(`member ${group} ${target}`)]);
}

/** Numbers every value based on the numbers of its members, so that each is read only once. */
function publishedClasses(numberOf: Numbering): (value: JsonValue) => number {
  const known = new WeakMap<object, number>();
  const published = (value: JsonValue): number => {
    if (typeof value !== "object" || value === null)
      return numberOf(`value ${JSON.stringify(value)}`);
    const before = known.get(value);
    if (before !== undefined) return before;
    const members = Object.entries(value).map(([key, child]) => [key, published(child)] as const);
    const sorted = Array.isArray(value) ? members : members.sort(([a], [b]) => (a < b ? -1 : 1));
    const number = numberOf(`value ${Array.isArray(value)} ${JSON.stringify(sorted)}`);
    known.set(value, number);
    return number;
  };
  return published;
}
