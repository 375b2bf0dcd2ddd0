import { childPointer } from "../../../json/json-pointer.ts";
import { isJsonObject, type JsonObject } from "../../../json/json-value.ts";
import { resolveAt } from "../../../openapi/resolve-at.ts";
import { mediaTypeMeaning } from "../match-media-types.ts";
import { type ValueKind, valueKinds } from "./value-kinds.ts";
import { usualStyle, type Writing, writtenForm } from "./written-form.ts";

/** A parameter or header: a named value that is sent outside a body. */
export interface Part {
  readonly name: string;
  /** Where it is sent: "path", "query", "header" or "cookie". */
  readonly in: string;
  readonly required: boolean;
  readonly pointer: string;
  readonly value: JsonObject;
  /** The pointer that its schema has or would have: under `schema` or under its media type. */
  readonly schema: string;
  /** The serialization of each kind of value that it may have (OpenAPI 3.1, 4.8.12), with defaults filled in. */
  readonly forms: ReadonlyMap<ValueKind, string>;
  /** Whether reserved characters are sent unencoded. */
  readonly isReservedAllowed: boolean;
  /** How its text is built; undefined if it is sent as JSON or another media type. */
  readonly sent: { readonly exploded: boolean } | undefined;
}

/**
 * The parameter or header at a pointer, with references followed; undefined if there is none.
 * @param as The name and place of a header, which are not in the header object.
 */
export function partAt(
  document: JsonObject,
  pointer: string,
  as?: { readonly name: string; readonly in: string },
): Part | undefined {
  const found = resolveAt(document, pointer);
  if (found === undefined || !isJsonObject(found.value)) return undefined;
  const { value } = found;
  const { name, in: place } = as ?? value;
  if (typeof name !== "string" || typeof place !== "string") return undefined;
  const mediaType = isJsonObject(value.content) ? Object.keys(value.content)[0] : undefined;
  const writing = writingOf(place, value, mediaType);
  const schema =
    mediaType === undefined
      ? childPointer(found.pointer, "schema")
      : childPointer(found.pointer, "content", mediaType, "schema");
  const kinds = valueKinds(document, schema);
  return {
    name,
    in: place,
    required: value.required === true || place === "path",
    pointer: found.pointer,
    value,
    schema,
    forms: new Map([...kinds].map((kind) => [kind, writtenForm(writing, kind)])),
    isReservedAllowed: place === "query" && value.allowReserved === true && kinds.has("text"),
    sent: mediaType === undefined ? { exploded: writing.isExploded } : undefined,
  };
}

function writingOf(place: string, value: JsonObject, mediaType: string | undefined): Writing {
  const style = typeof value.style === "string" ? value.style : usualStyle(place);
  const isExploded = (value.explode ?? style === "form") === true;
  const base = { place, style, isExploded };
  return mediaType === undefined ? base : { ...base, mediaType: mediaTypeMeaning(mediaType) };
}
