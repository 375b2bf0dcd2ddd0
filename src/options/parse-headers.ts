import { TogetherError } from "../errors/together-error.ts";
import type { HeaderValue } from "./client-options.ts";

/** Header changes by lower-case name; null removes the header. */
export type HeaderChanges = Readonly<Record<string, string | null>>;

/** A header's name and value, or what was passed for them. */
type Pair = readonly [name: string, value: HeaderValue | readonly HeaderValue[]];

/**
 * Reads a header option in any of its forms: a record, pairs, or a `Headers` object. Null removes a header and the
 * values before it, undefined leaves it, and several values are joined (RFC 9110, 5.3).
 * @throws {@link TogetherError} naming the option, without any value.
 */
export function parseHeaders(option: string, headers: object | null | undefined): HeaderChanges {
  const removed: Record<string, null> = {};
  try {
    const sent = new Headers();
    const pairs =
      headers && Symbol.iterator in headers
        ? (headers as Iterable<Pair>) // What is no pair is refused below.
        : Object.entries({ ...headers });
    for (const pair of pairs) {
      const [name, value] = pair;
      if (typeof pair === "string" || pair.length !== 2) throw new TypeError(); // No pair.
      for (const item of [value].flat() as HeaderValue[]) // An array of them is flat now.
        if (item === null) {
          removed[name.toLowerCase()] = null;
          sent.delete(name);
        } else if (item !== undefined) sent.append(name, item);
    }
    return { ...removed, ...Object.fromEntries(sent) };
  } catch {
    // The platform's error repeats the value.
    throw new TogetherError(`Option ${option} has a header that cannot be sent.`);
  }
}
