import { groupBy } from "../../json/group-by.ts";
import { childPointer, refPointer, refTo, valueAt } from "../../json/json-pointer.ts";
import { isJsonObject, type JsonObject } from "../../json/json-value.ts";
import { documentReferences } from "../../openapi/document-references.ts";
import type { Slice } from "../../pages/slice.ts";
import type { Problem } from "../../problem/problem.ts";
import type { Resolution } from "../../project/read-resolutions.ts";
import { brokenBy } from "./refused-resolution.ts";

/**
 * Finds the references of the merged document without a target, or in a circle. This follows the merge, because
 * another page may contain the target.
 * @param resolutions The applied resolutions. A broken reference that only they contain is their problem, not the
 * pages'.
 */
export function danglingProblems(
  document: JsonObject,
  slices: readonly Slice[],
  resolutions: readonly Resolution[],
): readonly Problem[] {
  const places = openPlaces(slices, document);
  const merged = groupBy(documentReferences(document), ({ target }) => target);
  const faultOf = chainFaults(document);
  const broken = [...new Set([...merged.keys(), ...places.keys()])].flatMap((target) => {
    const fault = faultOf(target);
    return fault === undefined ? [] : [{ target, ...fault }];
  });
  return broken.flatMap(({ target, kind, found, remedy }): readonly Problem[] => {
    const values = places.get(target) ?? [];
    const from = (merged.get(target) ?? []).map(({ pointer }) => pointer);
    const brought = brokenBy(resolutions, from, `${refTo(target)} ${found}`);
    if (values.length === 0 && brought.length > 0) return brought;
    const where = values
      .map(({ source, line, pointer }) => `${source}:${line} (${pointer})`)
      .join(", ");
    const problem: Problem = {
      kind,
      pointer: target,
      values: values.map(({ source, line }) => ({ source, line, value: refTo(target) })),
      message: `${refTo(target)} ${found}${where === "" ? "" : `; it is referred to at ${where}`}.`,
      suggestion: remedy,
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

interface ChainFault {
  readonly kind: string;
  /** The rest of the message, after the reference. */
  readonly found: string;
  readonly remedy: string;
}

const circular: ChainFault = {
  kind: "circular-reference",
  found: "refers to itself",
  remedy: "Correct the page: a chain of references must end at something else.",
};

const dangling: ChainFault = {
  kind: "dangling-reference",
  found: "is not defined on any page",
  remedy:
    "Correct the page, merge it together with the page that defines this, or fill the place with a resolution.",
};

/** Returns a function that says why the chain of references from a pointer is broken; undefined if it is not. */
function chainFaults(document: JsonObject): (start: string) => ChainFault | undefined {
  // The result is cached for each pointer of a chain, because many chains share their ends.
  const known = new Map<string, ChainFault | undefined>();
  return (start) => {
    const chain = new Set<string>();
    let pointer: string | undefined = start;
    let fault: ChainFault | undefined;
    while (pointer !== undefined && !known.has(pointer)) {
      const value = valueAt(document, pointer);
      if (chain.has(pointer)) fault = circular;
      else if (value === undefined) fault = dangling;
      chain.add(pointer);
      if (fault !== undefined) break;
      const alone = isJsonObject(value) && Object.keys(value).length === 1;
      pointer = alone ? refPointer(value) : undefined;
    }
    const end = fault ?? (pointer === undefined ? undefined : known.get(pointer));
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
  const inMerged = chainFaults(document);
  const open = slices.flatMap((slice) => {
    const { document: own, source } = slice;
    const inOwn = chainFaults(own);
    return documentReferences(own)
      .filter(({ target }) => inOwn(target) !== undefined && inMerged(target) !== undefined)
      .map(({ pointer, target }) => {
        const line = slice.lineOf(childPointer(pointer, "$ref"));
        return { source, line, pointer, target };
      });
  });
  return groupBy(open, ({ target }) => target);
}
