import { isJsonObject, type JsonObject } from "../json.ts";
import { checkShape } from "../pages/check-shape.ts";
import type { Resolution } from "../pages/resolutions.ts";
import type { Problem } from "../problem.ts";
import { childPointer, member } from "../schema/json-pointer.ts";
import { methods } from "./inherited-rules.ts";

/**
 * The resolutions whose values OpenAPI does not allow in their places. The pages have passed the same check when
 * they were read, so what is wrong with the merged document was brought by a resolution.
 */
export function invalidResolutions(
  document: JsonObject,
  resolutions: readonly Resolution[],
): readonly Problem[] {
  // checkShape tells places by a number: here it is that of the resolution.
  const culprit = (tokens: readonly string[]): number => {
    const pointer = childPointer("", ...tokens);
    return resolutions.findIndex((resolution) => concerns(resolution, pointer));
  };
  const faults = checkShape(document, culprit).flatMap(({ line: index, message }) => {
    const resolution = resolutions[index];
    return resolution === undefined ? [] : [invalid(resolution, message)];
  });
  return [...faults, ...namesTaken(document, resolutions)];
}

function invalid({ pointer, source, line, value }: Resolution, fault: string): Problem {
  return {
    kind: "invalid-resolution",
    pointer,
    values: [{ source, line, value }],
    message: `The resolution for ${pointer} makes the document invalid: ${fault}.`,
    suggestion: `Correct the value at ${source}:${line}.`,
    exitCode: 3,
  };
}

/** Resolutions that give an operation the name of another. */
function namesTaken(document: JsonObject, resolutions: readonly Resolution[]): readonly Problem[] {
  const paths = isJsonObject(document.paths) ? document.paths : {};
  const names = Object.entries(paths).flatMap(([path, item]) =>
    methods.map((method) => ({
      pointer: childPointer("/paths", path, method, "operationId"),
      name: member(member(item, method), "operationId"),
    })),
  );
  return resolutions.flatMap((resolution) => {
    const { pointer, value } = resolution;
    const isName = names.some((own) => own.pointer === pointer && own.name === value);
    const other = names.find((own) => own.pointer !== pointer && own.name === value);
    return isName && other !== undefined
      ? [invalid(resolution, `${other.pointer} has the same value`)]
      : [];
  });
}

/** Whether a fault at a pointer is one in the resolution's value, or of the object it was put into. */
function concerns(resolution: Resolution, pointer: string): boolean {
  return (
    pointer === resolution.pointer ||
    pointer.startsWith(`${resolution.pointer}/`) ||
    resolution.pointer.startsWith(`${pointer}/`)
  );
}
