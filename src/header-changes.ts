import { TogetherError } from "./errors/together-error.ts";
import type { HeaderChanges } from "./settings.ts";

/**
 * Reads a header option in any of its forms: a record, pairs, or a `Headers` object. Null removes a header, undefined
 * leaves it, and several values are joined (RFC 9110, 5.3).
 * @throws {@link TogetherError} naming the option, without any value.
 */
export function parseHeaders(option: string, headers: object | null | undefined): HeaderChanges {
  const changes: Record<string, string | null> = {};
  try {
    const pairs =
      headers && Symbol.iterator in headers
        ? joinPairs([...(headers as Iterable<[string, string | null | undefined]>)]) // Else refused by Headers.
        : Object.entries(headers ?? {});
    for (const [name, value] of pairs) {
      if (value === null) changes[name.toLowerCase()] = null;
      else if (value !== undefined)
        Object.assign(changes, Object.fromEntries(new Headers([[name, `${value}`]])));
    }
  } catch {
    // The platform's error repeats the value.
    throw new TogetherError(`Option ${option} has a header that cannot be sent.`);
  }
  return changes;
}

function joinPairs(
  pairs: readonly [string, string | null | undefined][],
): readonly (readonly [string, string | null | undefined])[] {
  const sent = pairs.filter(
    (pair): pair is [string, string] => pair[1] != null || pair.length < 2, // Too short: Headers refuses it.
  );
  return [...new Headers(sent), ...pairs.filter((pair) => pair[1] === null)];
}
