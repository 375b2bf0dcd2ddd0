import { groupBy } from "../../json/group-by.ts";
import { childPointer, refPointer, refTo, valueAt } from "../../json/json-pointer.ts";
import { isJsonObject, type JsonObject } from "../../json/json-value.ts";
import { documentReferences } from "../../openapi/document-references.ts";
import type { Slice } from "../../pages/slice.ts";
import type { Problem } from "../../problem/problem.ts";
import type { Resolution } from "../../project/read-resolutions.ts";
import { brokenBy } from "./refused-resolution.ts";

/**
 * Finds the references of the merged document without a target. This follows the merge, because another page may
 * contain the target.
 * @param resolutions The applied resolutions. A broken reference that only they contain is reported for them, not for
 * the pages.
 */
export function danglingProblems(
  document: JsonObject,
  slices: readonly Slice[],
  resolutions: readonly Resolution[],
): readonly Problem[] {
  const places = openPlaces(slices, document);
  const merged = groupBy(documentReferences(document), ({ target }) => target);
  const isDangling = danglingIn(document);
  const broken = [...new Set([...merged.keys(), ...places.keys()])].filter(isDangling);
  return broken.flatMap((target): readonly Problem[] => {
    const values = places.get(target) ?? [];
    const from = (merged.get(target) ?? []).map(({ pointer }) => pointer);
    const fault = `${refTo(target)} is not defined on any page`;
    const brought = brokenBy(resolutions, from, fault);
    if (values.length === 0 && brought.length > 0) return brought;
    const where = values
      .map(({ source, line, pointer }) => `${source}:${line} (${pointer})`)
      .join(", ");
    const problem: Problem = {
      kind: "dangling-reference",
      pointer: target,
      values: values.map(({ source, line }) => ({ source, line, value: refTo(target) })),
      message: `${fault}${where === "" ? "" : `; it is referred to at ${where}`}.`,
      suggestion:
        "Correct the page, merge it together with the page that defines this, or fill the place with a resolution.",
      exitCode: 4,
    };
    return [problem];
  });
}

interface Referrer {
  readonly source: string;
  readonly line: number;
  readonly pointer: string;
}

/** Returns a function that says whether the chain of references from a pointer ends nowhere. */
function danglingIn(document: JsonObject): (start: string) => boolean {
  // The result is cached for each pointer of a chain, because many chains share their ends.
  const known = new Map<string, boolean>();
  return (start) => {
    const chain = new Set<string>();
    let isDangling = false;
    let pointer: string | undefined = start;
    while (pointer !== undefined && !known.has(pointer) && !chain.has(pointer)) {
      chain.add(pointer);
      const value = valueAt(document, pointer);
      isDangling = value === undefined;
      const alone = isJsonObject(value) && Object.keys(value).length === 1;
      pointer = alone ? refPointer(value) : undefined;
    }
    const end = pointer === undefined ? isDangling : (known.get(pointer) ?? isDangling);
    for (const each of chain) known.set(each, end);
    return end;
  };
}

/**
 * By target, the references of the pages that are broken in their own page and in the merged document. They
 * include those in schemas that the merge has dropped, because the page is still broken.
 */
function openPlaces(
  slices: readonly Slice[],
  document: JsonObject,
): ReadonlyMap<string, readonly Referrer[]> {
  const inMerged = danglingIn(document);
  const open = slices.flatMap((slice) => {
    const { document: own, source } = slice;
    const inOwn = danglingIn(own);
    return documentReferences(own)
      .filter(({ target }) => inOwn(target) && inMerged(target))
      .map(({ pointer, target }) => {
        const line = slice.lineOf(childPointer(pointer, "$ref"));
        return { source, line, pointer, target };
      });
  });
  return groupBy(open, ({ target }) => target);
}
