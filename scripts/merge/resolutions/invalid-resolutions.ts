import { sameJson } from "../../json/canonical-json.ts";
import { groupBy } from "../../json/group-by.ts";
import { childPointer, pointerTokens } from "../../json/json-pointer.ts";
import type { JsonObject, JsonValue } from "../../json/json-value.ts";
import { checkWritten } from "../../openapi/check-shape.ts";
import { documentOperations } from "../../openapi/document-operations.ts";
import type { Problem } from "../../problem/problem.ts";
import type { Resolution } from "../../project/read-resolutions.ts";
import { placeAt } from "./place-at.ts";
import { invalidResolution } from "./refused-resolution.ts";

/** An applied resolution, and what the pages state at its place. */
export interface AppliedResolution {
  readonly resolution: Resolution;
  readonly stated: readonly (JsonValue | undefined)[];
}

/**
 * Problems for the resolutions whose values OpenAPI does not allow in their places. A resolution that chooses a
 * page's value is accepted, because pages are checked more leniently.
 */
export function invalidResolutions(
  document: JsonObject,
  applied: readonly AppliedResolution[],
): readonly Problem[] {
  const written = applied.filter(
    ({ resolution: { value }, stated }) =>
      !stated.some((own) => own !== undefined && sameJson(own, value)),
  );
  const faults = written.flatMap(({ resolution }) => {
    const { pointer, value } = resolution;
    const place = placeAt(document, pointerTokens(pointer));
    if (!("type" in place) || place.type === undefined) return [];
    return checkWritten(place.type, value, pointer).map((fault) =>
      invalidResolution(resolution, fault),
    );
  });
  return [
    ...faults,
    ...namesTaken(
      document,
      applied.map(({ resolution }) => resolution),
    ),
  ];
}

/** Resolutions that give an operation the name of another. */
function namesTaken(document: JsonObject, resolutions: readonly Resolution[]): readonly Problem[] {
  const names = documentOperations(document).map(({ pointer, value }) => ({
    pointer: childPointer(pointer, "operationId"),
    name: value.operationId,
  }));
  const byName = groupBy(names, ({ name }) => name);
  return resolutions.flatMap((resolution) => {
    const named = byName.get(resolution.value) ?? [];
    const isName = named.some(({ pointer }) => pointer === resolution.pointer);
    const other = named.find(({ pointer }) => pointer !== resolution.pointer);
    return isName && other !== undefined
      ? [invalidResolution(resolution, `${other.pointer} has the same value`)]
      : [];
  });
}
