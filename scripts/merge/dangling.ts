import { isJsonObject, type JsonObject } from "../json.ts";
import { childPointer, valueAt } from "../json-pointer.ts";
import type { Resolution } from "../pages/resolutions.ts";
import type { Slice } from "../pages/slice.ts";
import type { Problem } from "../problem.ts";
import { refPointer, refTo } from "../schema/resolve.ts";
import { documentReferences } from "./document-references.ts";
import { brokenBy } from "./refused-resolution.ts";

/**
 * The references of the merged document that lead nowhere, or in a circle; looked for once all is merged, since
 * another page may bring what one refers to.
 *
 * @param resolutions Those that were applied: what only they refer to is their fault, not the pages'.
 */
export function danglingProblems(
  document: JsonObject,
  slices: readonly Slice[],
  resolutions: readonly Resolution[],
): readonly Problem[] {
  const places = openPlaces(slices, document);
  const merged = documentReferences(document);
  const targets = new Set([...merged.map(({ target }) => target), ...places.keys()]);
  const broken = [...targets].flatMap((target) => {
    const fault = chainFault(document, target);
    return fault === undefined ? [] : [{ target, ...fault }];
  });
  return broken.flatMap(({ target, kind, found, remedy }): readonly Problem[] => {
    const values = places.get(target) ?? [];
    const from = merged.flatMap((each) => (each.target === target ? [each.pointer] : []));
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

interface Place {
  readonly source: string;
  readonly line: number;
  readonly pointer: string;
}

function chainFault(
  document: JsonObject,
  start: string,
): { readonly kind: string; readonly found: string; readonly remedy: string } | undefined {
  const seen = new Set<string>();
  for (let pointer: string | undefined = start; pointer !== undefined; ) {
    if (seen.has(pointer)) {
      const remedy = "Correct the page: a chain of references must end at something else.";
      return { kind: "circular-reference", found: "refers to itself", remedy };
    }
    seen.add(pointer);
    const value = valueAt(document, pointer);
    if (value === undefined) {
      const remedy =
        "Correct the page, merge it together with the page that defines this, or fill the place by a resolution.";
      return { kind: "dangling-reference", found: "is defined by no page", remedy };
    }
    const alone = isJsonObject(value) && Object.keys(value).length === 1;
    pointer = alone ? refPointer(value) : undefined;
  }
  return undefined;
}

/**
 * By what they lead to, the references of the pages that neither their own page nor the merged document follows to an
 * end. One whose schema another page's has absorbed is among them: the page is broken all the same.
 */
function openPlaces(
  slices: readonly Slice[],
  document: JsonObject,
): ReadonlyMap<string, readonly Place[]> {
  const places = new Map<string, Place[]>();
  for (const slice of slices) {
    const { document: own, source } = slice;
    const open = new Map<string, boolean>();
    for (const { pointer, target } of documentReferences(own)) {
      const known = open.get(target);
      const isOpen =
        known ??
        (chainFault(own, target) !== undefined && chainFault(document, target) !== undefined);
      open.set(target, isOpen);
      if (!isOpen) continue;
      const line = slice.lineOf(childPointer(pointer, "$ref"));
      places.set(target, [...(places.get(target) ?? []), { source, line, pointer }]);
    }
  }
  return places;
}
