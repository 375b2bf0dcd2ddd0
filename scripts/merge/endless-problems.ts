import { groupBy } from "../json/group-by.ts";
import { pointersAround, refTo, valueAt } from "../json/json-pointer.ts";
import type { JsonObject } from "../json/json-value.ts";
import { kindAt } from "../openapi/content-of.ts";
import { documentReferences } from "../openapi/document-references.ts";
import type { Slice } from "../pages/slice.ts";
import type { Problem, SourcedValue } from "../problem/problem.ts";
import type { Resolution } from "../project/read-resolutions.ts";
import { endlessSchemas } from "../schema/judge/endless-schemas.ts";
import { brokenBy } from "./resolutions/refused-resolution.ts";

/**
 * The schemas of the slices that are composed of themselves, such as `Pet: oneOf [Cat, Dog]` with `Cat: allOf
 * [Pet, …]`: one problem for each cycle, regardless of the number of pages. They are rejected before merging,
 * because they restrict no payloads.
 */
export function endlessProblems(slices: readonly Slice[]): readonly Problem[] {
  const cycles = slices.flatMap((slice) =>
    endlessSchemas(slice.document).map((cycle) => {
      const lines = new Map(cycle.map((pointer) => [pointer, slice.lineOf(pointer)]));
      const lineOf = (pointer: string): number => lines.get(pointer) ?? 1;
      const pointers = cycle.toSorted((a, b) => lineOf(a) - lineOf(b) || (a < b ? -1 : 1));
      return { pointers, values: pointers.map((pointer) => stated(pointer, slice)) };
    }),
  );
  const same = groupBy(cycles, ({ pointers }) => JSON.stringify(pointers));
  return [...same.values()].map((all) =>
    problemOf(
      all[0]?.pointers ?? [],
      all.flatMap(({ values }) => values),
    ),
  );
}

/**
 * The cycles of a merged document, reported at their places in the pages. References of several pages can form a
 * cycle together.
 * @param resolutions The applied resolutions. A cycle that one of them closes is reported for that
 * resolution, not for the pages.
 */
export function mergedCycles(
  document: JsonObject,
  slices: readonly Slice[],
  resolutions: readonly Resolution[],
): readonly Problem[] {
  const cycles = endlessSchemas(document).map((merged) => {
    const pointers = new Set(merged.map((pointer) => publishedPointer(pointer, slices)));
    return { merged: new Set(merged), pointers: [...pointers].sort() };
  });
  const references = cycles.length === 0 ? [] : documentReferences(document);
  const distinct = groupBy(cycles, ({ pointers }) => JSON.stringify(pointers));
  return [...distinct.values()].flatMap(([cycle]) => {
    if (cycle === undefined) return [];
    const { merged, pointers } = cycle;
    const inside = references.filter(
      ({ pointer, target }) =>
        merged.has(target) && pointersAround(pointer).some((one) => merged.has(one)),
    );
    const places = inside.map(({ pointer }) => pointer);
    const brought = brokenBy(resolutions, places, `${refTo(pointers[0] ?? "")} refers to itself`);
    const values = pointers.flatMap((pointer) =>
      slices
        .filter((slice) => valueAt(slice.document, pointer) !== undefined)
        .map((slice) => stated(pointer, slice)),
    );
    return brought.length > 0 ? brought : [problemOf(pointers, values)];
  });
}

/** The pointer in the pages of a component that the merge may have copied: `Pet` for `Pet_1` and `PetInput`. */
function publishedPointer(pointer: string, slices: readonly Slice[]): string {
  const isPublished = slices.some(({ document }) => valueAt(document, pointer) !== undefined);
  const original = pointer.replace(/(?:Input|_)?\d+$|Input$/, "");
  return isPublished || original === pointer ? pointer : publishedPointer(original, slices);
}

function stated(pointer: string, { source, lineOf }: Slice): SourcedValue {
  return { source, line: lineOf(pointer), value: refTo(pointer) };
}

function problemOf(cycle: readonly string[], values: readonly SourcedValue[]): Problem {
  const [first = "", ...rest] = cycle;
  const through = rest.length === 0 ? "" : ` through ${rest.map(refTo).join(", ")}`;
  const message = `${refTo(first)} refers to itself${through}`;
  const problem = { kind: "circular-reference", pointer: first, values, exitCode: 4 } as const;
  if (kindAt(first) !== "schema") {
    const suggestion = "Correct the page: a chain of references must end at something else.";
    return { ...problem, message: `${message}.`, suggestion };
  }
  return {
    ...problem,
    message: `${message} without a property or an item in between, so it does not restrict payloads.`,
    suggestion:
      "Correct the page: a schema may refer to itself only inside a property, an item or similar.",
  };
}
