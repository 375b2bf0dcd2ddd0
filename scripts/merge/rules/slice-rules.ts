import type { JsonValue } from "../../json/json-value.ts";
import type { Slice } from "../../pages/slice.ts";
import { agree, decide, settle, withoutResolutions } from "./settle.ts";
import type { Context, Draft, Stand } from "./statement.ts";

/** The place of a resolution for differing document paths; the merged document itself has no such field. */
const documentPathPointer = "/info/x-document-path";

/** Pages that come from different documents of a vendor, by the path in their fence lines. */
export function* documentPaths(slices: readonly Slice[], context: Context): Draft<undefined> {
  const stands = slices.flatMap(({ documentPath }, side): readonly Stand[] =>
    documentPath === undefined ? [] : [{ side, pointer: "", value: documentPath }],
  );
  const names = stands.map(({ value }) => ({ value: String(value).replace(/^\.?\//, "") }));
  if (agree(names)) return undefined;
  const message = "These are pages of different APIs: their fence lines name different documents.";
  yield* settle({ kind: "different-apis", pointer: documentPathPointer, stands, message }, context);
  return undefined;
}

/** Pages written in different versions of OpenAPI; the result is 3.1 in any case. */
export function* openapiVersions(
  slices: readonly Slice[],
  result: JsonValue,
  context: Context,
): Draft<undefined> {
  const stands = slices.map(
    ({ version }, side): Stand => ({ side, pointer: "/openapi", value: version }),
  );
  if (!agree(stands))
    yield* decide("highest-version", "/openapi", stands, result, withoutResolutions(context));
  return undefined;
}
