import { codeSpan } from "../markdown/code-span.ts";
import type { Merge } from "../merge/merge.ts";
import { entryTitle } from "./entry-title.ts";

/**
 * The section of the merge's report that lists, for each operation, the places that concern it; undefined if there
 * are none.
 */
export function operationIndex({ decisions, problems }: Merge): string | undefined {
  const titles = new Map<string, Set<string>>();
  for (const entry of [...problems, ...decisions]) {
    for (const operation of entry.operations ?? []) {
      const known = titles.get(operation) ?? new Set();
      titles.set(operation, known.add(entryTitle(entry)));
    }
  }
  if (titles.size === 0) return undefined;
  const items = [...titles]
    .toSorted(([a], [b]) => (byPath(a) < byPath(b) ? -1 : 1))
    .map(([operation, own]) => `- ${codeSpan(operation)}: ${[...own].join("; ")}`);
  return `## By operation\n\n${items.join("\n")}`;
}

function byPath(operation: string): string {
  return operation.split(" ").toReversed().join(" ");
}
