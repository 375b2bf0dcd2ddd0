import { refPointer } from "../../json/json-pointer.ts";
import type { JsonSchema } from "../../json/json-value.ts";
import { childSchemas } from "../../openapi/reference-finder.ts";
import { stronglyConnected } from "../strongly-connected.ts";
import { componentPointer } from "./reach.ts";

/** Keywords whose schemas are applied to the very payload that the schema around them is applied to. */
const IN_PLACE: ReadonlySet<string> = new Set([
  ...["allOf", "anyOf", "oneOf", "not", "if", "then", "else", "dependentSchemas"],
]);

/**
 * The components, by pointer, that refer back to themselves without descending into the payload, so that a validator
 * would never finish.
 */
export function endlessComponents(
  components: ReadonlyMap<string, JsonSchema>,
): ReadonlySet<string> {
  const edges = new Map([...components].map(([pointer, schema]) => [pointer, inPlace(schema)]));
  const done = new Set<string>();
  const endless = new Set<string>();
  for (const pointer of components.keys())
    for (const cycle of stronglyConnected(
      pointer,
      (node) => edges.get(node) ?? [],
      (node) => done.has(node),
    )) {
      const [only = ""] = cycle;
      const isCycle = cycle.length > 1 || (edges.get(only) ?? []).includes(only);
      for (const member of cycle) {
        done.add(member);
        if (isCycle) endless.add(member);
      }
    }
  return endless;
}

function inPlace(schema: JsonSchema): readonly string[] {
  const target = refPointer(schema);
  const component = target === undefined ? undefined : (componentPointer(target) ?? target);
  const below = childSchemas(schema).filter(({ keyword }) => IN_PLACE.has(keyword));
  const own = component === undefined ? [] : [component];
  return [...own, ...below.flatMap((child) => inPlace(child.schema))];
}
