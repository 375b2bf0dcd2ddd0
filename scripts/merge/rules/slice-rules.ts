import type { JsonValue } from "../../json/json-value.ts";
import type { Slice } from "../../pages/slice.ts";
import { agree, decide, settle, withoutOverruling } from "./settle.ts";
import type { Context, Draft, SideValue } from "./statement.ts";

/** The pointer of resolutions for different document paths. The merged document itself has no such field. */
const documentPathPointer = "/info/x-document-path";

/**
 * Merges what slices state besides their documents: the OpenAPI version, and the path in the fence line.
 * @param openapi The merged document's version.
 */
export function* sliceRules(
  slices: readonly Slice[],
  openapi: JsonValue,
  context: Context,
): Draft<undefined> {
  const versions = slices.map(
    ({ version }, side): SideValue => ({ side, pointer: "/openapi", value: version }),
  );
  if (!agree(versions))
    yield* decide("highest-version", "/openapi", versions, openapi, withoutOverruling(context));
  const values = slices.flatMap(({ documentPath }, side): readonly SideValue[] =>
    documentPath === undefined ? [] : [{ side, pointer: "", value: documentPath }],
  );
  const names = values.map(({ value }) => ({ value: String(value).replace(/^\.?\//, "") }));
  if (agree(names)) return undefined;
  const message = "The pages are about different APIs: their fence lines name different documents.";
  yield* settle({ kind: "different-apis", pointer: documentPathPointer, values, message }, context);
  return undefined;
}
