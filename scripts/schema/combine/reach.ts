import { groupBy } from "../../json/group-by.ts";
import type { JsonSchema } from "../../json/json-value.ts";
import { componentPointer } from "../../openapi/component-schemas.ts";
import { schemaAt } from "../../openapi/schema-at.ts";
import type { Root, Side } from "../../openapi/side.ts";
import type { SchemaClasses } from "../schema-classes.ts";
import { groupInputs, type Input, sideOf } from "./input.ts";

/** Everything that the roots reach through `$ref`s, over all sides. */
export interface Reach {
  /** The definitions at a pointer, of only those sides that reach it from the roots. */
  contributions(pointer: string): readonly Input[];
  /**
   * Whether the combined definition, including its references, accepts exactly the same payloads as each side's
   * own.
   */
  isFaithful(pointer: string): boolean;
}

/**
 * Follows every `$ref` from the roots.
 * @param settled - pointers of the result whose schemas a person has decided; a definition that contains one is
 * not faithful.
 * @param extra - schemas that are in the result unchanged; their references are reached on every side.
 */
export function reachFrom(
  sides: readonly Side[],
  roots: readonly Root[],
  classes: SchemaClasses,
  settled: ReadonlySet<string>,
  extra: readonly JsonSchema[],
): Reach {
  const rooted = sides.map((): JsonSchema[] => [...extra]);
  for (const { side, pointer } of roots.flatMap((root) => root.places)) {
    const schema = schemaAt(sides[side] ?? {}, pointer);
    if (schema !== undefined) rooted[side]?.push(schema);
  }
  const reached = sides.flatMap((side, index) =>
    [...targetsOf(side, rooted[index] ?? [], classes)].map(
      ([pointer, node]): Input => ({ sides: [index], pointer, node }),
    ),
  );
  const grouped = new Map(
    [...groupBy(reached, ({ pointer }) => pointer)].map(
      ([pointer, inputs]) => [pointer, groupInputs(inputs, classes)] as const,
    ),
  );
  const unfaithful = unfaithfulPointers(grouped, classes, settled);
  return {
    contributions: (pointer) => grouped.get(pointer) ?? [],
    isFaithful: (pointer) => !unfaithful.has(pointer),
  };
}

function targetsOf(
  side: Side,
  schemas: readonly JsonSchema[],
  classes: SchemaClasses,
): ReadonlyMap<string, JsonSchema> {
  const found = new Map<string, JsonSchema>();
  const seen = new Set<string>();
  const waiting = [...schemas];
  for (let schema = waiting.pop(); schema !== undefined; schema = waiting.pop())
    for (const { pointer } of classes.references(schema)) {
      if (seen.has(pointer)) continue;
      // A `$ref` into a component keeps the whole component, so that the pointer stays valid.
      for (const target of new Set([pointer, componentPointer(pointer) ?? pointer])) {
        const definition = seen.has(target) ? undefined : schemaAt(side, target);
        seen.add(target);
        if (definition === undefined) continue;
        found.set(target, definition);
        waiting.push(definition);
      }
    }
  return found;
}

function unfaithfulPointers(
  reached: ReadonlyMap<string, readonly Input[]>,
  classes: SchemaClasses,
  settled: ReadonlySet<string>,
): ReadonlySet<string> {
  const referrers = new Map<string, Set<string>>();
  const settledIn = new Set([...settled].map((pointer) => componentPointer(pointer) ?? pointer));
  const waiting: string[] = [];
  for (const [pointer, inputs] of reached) {
    const distinct = new Set(inputs.map((input) => classes.closed(sideOf(input), input.node)));
    if (distinct.size > 1 || settledIn.has(componentPointer(pointer) ?? pointer))
      waiting.push(pointer);
    for (const target of inputs.flatMap((input) => classes.references(input.node))) {
      const known = referrers.get(target.pointer) ?? new Set();
      referrers.set(target.pointer, known.add(pointer));
    }
  }
  const unfaithful = new Set<string>();
  for (let pointer = waiting.pop(); pointer !== undefined; pointer = waiting.pop()) {
    if (unfaithful.has(pointer)) continue;
    unfaithful.add(pointer);
    waiting.push(...(referrers.get(pointer) ?? []));
  }
  return unfaithful;
}
