import { childPointer } from "../../json/json-pointer.ts";
import { isJsonObject, type JsonObject } from "../../json/json-value.ts";
import { type Resolved, resolveAt } from "../../openapi/resolve-at.ts";

/** A media type that both sides have, or only one. */
export interface MatchedMediaType {
  /** Its name as published; in the new document's spelling if both have it. */
  readonly name: string;
  readonly before: Resolved | undefined;
  readonly after: Resolved | undefined;
  /** The old name, if it is spelled differently. */
  readonly oldName?: string;
  /** Set if the old side has the type only as part of a range, such as `image/*`. */
  readonly isOfRange?: boolean;
}

type Content = ReadonlyMap<string, Resolved>;

/**
 * Matches the media types under two `content` objects. Case and blanks are ignored, and so are parameters such as
 * `charset` if each side has the type itself only once (RFC 9110, 8.3.1). A type that the other side does not name
 * is matched with the nearest range that contains it (OpenAPI 3.1, 4.8.13).
 */
export function matchMediaTypes(
  before: { readonly document: JsonObject; readonly owner: string | undefined },
  after: { readonly document: JsonObject; readonly owner: string | undefined },
): readonly MatchedMediaType[] {
  const old = contentOf(before.document, before.owner);
  const fresh = contentOf(after.document, after.owner);
  const newNames = new Map([...old.keys()].map((name) => [name, sameType(name, old, fresh)]));
  const known = new Set(newNames.values());
  const kept = [...old].map(([name, value]): MatchedMediaType => {
    const match = newNames.get(name);
    const other = match === undefined ? rangeOver(name, fresh) : fresh.get(match);
    const isOther = match !== undefined && match !== name;
    return {
      name: match ?? name,
      before: value,
      after: other,
      ...(isOther ? { oldName: name } : {}),
    };
  });
  const named = [...fresh].filter(([name]) => !known.has(name));
  return kept.concat(
    named.map(([name, value]) => ({
      name,
      before: rangeOver(name, old),
      after: value,
      isOfRange: rangeOver(name, old) !== undefined,
    })),
  );
}

function contentOf(document: JsonObject, owner: string | undefined): Content {
  const content =
    owner === undefined ? undefined : resolveAt(document, childPointer(owner, "content"));
  if (content === undefined || !isJsonObject(content.value)) {
    return new Map();
  }
  return new Map(
    Object.keys(content.value).flatMap((name) => {
      const found = resolveAt(document, childPointer(content.pointer, name));
      return found === undefined ? [] : [[name, found] as const];
    }),
  );
}

/** The other side's name for a media type of this side. */
function sameType(name: string, own: Content, others: Content): string | undefined {
  const same = [...others.keys()].find((other) => plain(other) === plain(name));
  const alike = [own, others].map((content) =>
    [...content.keys()].filter((other) => essence(other) === essence(name)),
  );
  return same ?? (alike.every((names) => names.length === 1) ? alike[1]?.[0] : undefined);
}

/** The media type object of the nearest range that contains a media type. */
function rangeOver(name: string, content: Content): Resolved | undefined {
  const ranges = [essence(name).replace(/\/.*$/s, "/*"), "*/*"];
  const found = ranges.flatMap((range) =>
    [...content].filter(([other]) => essence(other) === range).map(([, value]) => value),
  );
  return found[0];
}

/**
 * A media type without everything that has no meaning: case, blanks, `q`, the `charset` of JSON, which is always
 * UTF-8 (RFC 8259, 8.1), and `charset=utf-8` of text, which is the default.
 */
export function mediaTypeMeaning(mediaType: string): string {
  const [type = "", ...parameters] = plain(mediaType).split(";");
  const isJson = /[/+]json$/.test(type);
  const isText = type.startsWith("text/");
  const kept = parameters.filter(
    (one) => !(isJson && one.startsWith("charset=")) && !(isText && one === "charset=utf-8"),
  );
  return [type, ...kept.filter((one) => one !== "" && !one.startsWith("q=")).sort()].join(";");
}

function plain(mediaType: string): string {
  return mediaType.toLowerCase().replaceAll(/[\s"]/g, "");
}

function essence(mediaType: string): string {
  return plain(mediaType).replace(/;.*$/s, "");
}
