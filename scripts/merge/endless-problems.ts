import { distinctJson } from "../json/canonical-json.ts";
import { groupBy } from "../json/group-by.ts";
import { refTo, valueAt } from "../json/json-pointer.ts";
import type { JsonObject } from "../json/json-value.ts";
import type { Slice } from "../pages/slice.ts";
import type { Problem, SourcedValue } from "../problem/problem.ts";
import { endlessSchemas } from "../schema/judge/endless-schemas.ts";

/** A schema in a circle, at its place in a page. */
interface EndlessSchema extends SourcedValue {
  readonly pointer: string;
}

/**
 * The schemas of the slices that are composed of themselves, such as `Pet: oneOf [Cat, Dog]` with `Cat: allOf
 * [Pet, …]`: one problem for each circle, regardless of the number of pages. They are rejected before merging,
 * because they restrict no payloads.
 */
export function endlessProblems(slices: readonly Slice[]): readonly Problem[] {
  return problemsOf(
    slices.flatMap((slice) =>
      endlessSchemas(slice.document).map((circle) =>
        circle
          .map((pointer) => stated(pointer, slice))
          .toSorted((a, b) => a.line - b.line || (a.pointer < b.pointer ? -1 : 1)),
      ),
    ),
  );
}

/**
 * The circles of a merged document, reported at their places in the pages. References of several pages can form a
 * circle together.
 */
export function mergedCircles(document: JsonObject, slices: readonly Slice[]): readonly Problem[] {
  const circles = endlessSchemas(document).map((circle) =>
    [...new Set(circle.map((pointer) => publishedPointer(pointer, slices)))].sort(),
  );
  return problemsOf(
    distinctJson(circles).map((circle) =>
      circle.flatMap((pointer) =>
        slices
          .filter((slice) => valueAt(slice.document, pointer) !== undefined)
          .map((slice) => stated(pointer, slice)),
      ),
    ),
  );
}

/** The pointer in the pages of a component that the merge may have copied: `Pet` for `Pet_1` and `PetInput`. */
function publishedPointer(pointer: string, slices: readonly Slice[]): string {
  const isPublished = slices.some(({ document }) => valueAt(document, pointer) !== undefined);
  const original = pointer.replace(/(?:Input|_)?\d+$|Input$/, "");
  return isPublished || original === pointer ? pointer : publishedPointer(original, slices);
}

/** One problem for each circle, regardless of the number of pages. */
function problemsOf(circles: readonly (readonly EndlessSchema[])[]): readonly Problem[] {
  const same = groupBy(circles, (circle) => JSON.stringify(circle.map(({ pointer }) => pointer)));
  return [...same.values()].map(([first = [], ...others]) => problemOf(first, others.flat()));
}

function stated(pointer: string, { source, lineOf }: Slice): EndlessSchema {
  return { pointer, source, line: lineOf(pointer), value: refTo(pointer) };
}

function problemOf(circle: readonly EndlessSchema[], others: readonly EndlessSchema[]): Problem {
  const [first, ...rest] = new Set(circle.map(({ pointer }) => pointer));
  const through = rest.length === 0 ? "" : ` through ${rest.map(refTo).join(", ")}`;
  return {
    kind: "circular-reference",
    pointer: first ?? "",
    values: [...circle, ...others].map(({ source, line, value }) => ({ source, line, value })),
    message: `${refTo(first ?? "")} refers to itself${through} without a property or an item in between, so it does not restrict payloads.`,
    suggestion:
      "Correct the page: a schema may refer to itself only inside a property, an item or similar.",
    exitCode: 4,
  };
}
