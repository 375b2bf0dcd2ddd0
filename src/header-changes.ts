import { TogetherError } from "./errors/together-error.ts";
import type { HeaderChanges } from "./settings.ts";

/** A header's name and value, or what was passed for them. */
type Pair = readonly [name: string, value: string | null | undefined];

/**
 * Reads a header option in any of its forms: a record, pairs, or a `Headers` object. Null removes a header, undefined
 * leaves it, and several values are joined (RFC 9110, 5.3).
 * @throws {@link TogetherError} naming the option, without any value.
 */
export function parseHeaders(option: string, headers: object | null | undefined): HeaderChanges {
  const removed: Record<string, null> = {};
  try {
    const sent = new Headers();
    const pairs =
      headers && Symbol.iterator in headers
        ? (headers as Iterable<Pair>) // What is no pair is refused by Headers.
        : Object.entries({ ...headers });
    for (const pair of pairs) {
      const [name, value] = pair;
      if (value === null) removed[name.toLowerCase()] = null;
      else if (value !== undefined || pair.length < 2)
        for (const header of new Headers([pair as [string, string]])) sent.append(...header); // Refused if it is none.
    }
    return { ...removed, ...Object.fromEntries(sent) };
  } catch {
    // The platform's error repeats the value.
    throw new TogetherError(`Option ${option} has a header that cannot be sent.`);
  }
}
