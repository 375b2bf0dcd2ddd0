import { isJsonObject, type JsonValue } from "../json.ts";
import { stronglyConnected } from "./strongly-connected.ts";

/** Beyond so many ways through its references, judging by a schema is not sure to be quick. */
export const waysAtMost = 10_000;

/**
 * How many ways lead through the references of each of these schemas, which refer to each other by name. Infinite where
 * one leads back to itself in more ways than one: each level of a payload then multiplies the work.
 *
 * @param known - the ways through schemas that these refer to.
 */
export function waysThrough(
  schemas: ReadonlyMap<string, JsonValue>,
  known: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const edges = (name: string) => references(schemas.get(name) ?? true);
  const ways = new Map<string, number>();
  const isDone = (name: string) => ways.has(name) || known.has(name);
  for (const name of schemas.keys()) {
    for (const cycle of stronglyConnected(name, edges, isDone)) {
      const members = new Set(cycle);
      const targets = cycle.flatMap(edges);
      const inner = targets.filter((target) => members.has(target)).length;
      const outer = targets.reduce(
        (sum, target) => sum + (ways.get(target) ?? known.get(target) ?? 0),
        1,
      );
      for (const member of cycle) ways.set(member, inner > cycle.length ? Infinity : outer);
    }
  }
  return ways;
}

function references(schema: JsonValue): readonly string[] {
  if (Array.isArray(schema)) return schema.flatMap(references);
  if (!isJsonObject(schema)) return [];
  return Object.entries(schema).flatMap(([keyword, value]) => {
    if (keyword === "enum" || keyword === "const") return [];
    return keyword === "$ref" && typeof value === "string" ? [value] : references(value);
  });
}
