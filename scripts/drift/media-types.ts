import { isJsonObject, type JsonObject } from "../json.ts";
import { childPointer } from "../json-pointer.ts";
import { type Resolved, resolveAt } from "./resolve-at.ts";

/** A media type that both sides have, or only one. */
export interface MatchedMediaType {
  /** As written, the new document's writing where both have it. */
  readonly name: string;
  readonly before: Resolved | undefined;
  readonly after: Resolved | undefined;
}

/**
 * Matches the media types under two `content` objects. Case and blanks do not count, nor parameters
 * such as `charset` where the type itself stands only once on the other side (RFC 9110, 8.3.1).
 */
export function matchMediaTypes(
  before: { readonly document: JsonObject; readonly owner: string | undefined },
  after: { readonly document: JsonObject; readonly owner: string | undefined },
): readonly MatchedMediaType[] {
  const old = contentOf(before.document, before.owner);
  const fresh = contentOf(after.document, after.owner);
  const taken = new Set<string>();
  const matched = [...old].map(([name, value]): MatchedMediaType => {
    const match = findName(name, [...fresh.keys()]);
    if (match !== undefined) {
      taken.add(match);
    }
    const other = match === undefined ? undefined : fresh.get(match);
    return { name: match ?? name, before: value, after: other };
  });
  const added = [...fresh].filter(([name]) => !taken.has(name));
  return matched.concat(added.map(([name, value]) => ({ name, before: undefined, after: value })));
}

function contentOf(document: JsonObject, owner: string | undefined): ReadonlyMap<string, Resolved> {
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

function findName(name: string, names: readonly string[]): string | undefined {
  const same = names.find((other) => plain(other) === plain(name));
  const alike = names.filter((other) => essence(other) === essence(name));
  return same ?? (alike.length === 1 ? alike[0] : undefined);
}

function plain(mediaType: string): string {
  return mediaType.toLowerCase().replaceAll(/[\s"]/g, "");
}

function essence(mediaType: string): string {
  return plain(mediaType).replace(/;.*$/s, "");
}
