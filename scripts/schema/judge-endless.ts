import { isJsonObject, type JsonValue } from "../json.ts";
import { stronglyConnected } from "./strongly-connected.ts";

/** Keywords whose schemas are asked about the very payload that is being judged. */
const inPlace: ReadonlySet<string> = new Set([
  ...["allOf", "anyOf", "oneOf", "not", "if", "then", "else", "dependentSchemas"],
]);

/**
 * Of schemas that refer to each other by name, the names of those that lead back to themselves without a step into the
 * payload. JSON Schema gives such a schema no meaning (Core, section 9.4.1), and a validator runs until its stack is
 * full.
 */
export function endlessSchemas(schemas: ReadonlyMap<string, JsonValue>): ReadonlySet<string> {
  const edges = (name: string) => referencesInPlace(schemas.get(name) ?? true);
  const done = new Set<string>();
  const endless = new Set<string>();
  for (const name of schemas.keys()) {
    for (const cycle of stronglyConnected(name, edges, (one) => done.has(one))) {
      const [only = ""] = cycle;
      const isCycle = cycle.length > 1 || edges(only).includes(only);
      for (const member of cycle) {
        done.add(member);
        if (isCycle) endless.add(member);
      }
    }
  }
  return endless;
}

function referencesInPlace(schema: JsonValue): readonly string[] {
  if (!isJsonObject(schema)) return [];
  const own = typeof schema.$ref === "string" ? [schema.$ref] : [];
  const parts = Object.entries(schema).flatMap(([keyword, value]): readonly JsonValue[] => {
    if (!inPlace.has(keyword)) return [];
    const isSingle =
      keyword === "not" || keyword === "if" || keyword === "then" || keyword === "else";
    return isSingle ? [value] : Object.values(Object(value));
  });
  return [...own, ...parts.flatMap(referencesInPlace)];
}
