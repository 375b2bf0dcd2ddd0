import type { JsonSchema } from "../../json/json-value.ts";
import { withValueAt } from "../../json/with-value-at.ts";
import type { Combination, Mode, Root, Side } from "../../openapi/side.ts";
import type { ProofTools } from "../proof-tools.ts";
import { type CombineOptions, combineNoted } from "./combine-noted.ts";
import { judgedExamples } from "./judged-examples.ts";

/**
 * Combines the schemas of several sides into one for each root, and the components they reach, each by name over
 * exactly those sides that reach it from the roots. All sides are combined at once: their order decides
 * annotations and names of copies, never which payloads are accepted. A join accepts every payload of any side, a
 * meet only payloads of every side. An open object is aligned first: it does not take part in a property that only
 * other sides declare.
 * @param sides - freshest first.
 * @param roots - places of the result with the sides' schemas there.
 */
export function combine(
  mode: Mode,
  sides: readonly Side[],
  roots: readonly Root[],
  tools: ProofTools,
  options: CombineOptions = {},
): Combination {
  const noted = combineNoted(mode, sides, roots, options);
  const { edits, notes } = judgedExamples(noted, tools);
  const edited = (schemas: ReadonlyMap<string, JsonSchema>, pointerOf: (key: string) => string) =>
    new Map(
      [...schemas].map(([key, schema]) => {
        const own = edits.get(pointerOf(key)) ?? [];
        const changed = own.reduce<JsonSchema>(
          (whole, { tokens, value }) => withValueAt(whole, tokens, value),
          schema,
        );
        return [key, changed] as const;
      }),
    );
  return {
    schemas: edited(noted.schemas, (pointer) => `root ${pointer}`),
    components: edited(noted.components, (name) => `component ${name}`),
    decisions: notes.flatMap((note) => (note.kind === "decision" ? [note.decision] : [])),
    emptyMeets: notes.flatMap((note) => (note.kind === "empty" ? [note.empty] : [])),
  };
}
