import { TogetherError } from "../errors/together-error.ts";
import { platformClass } from "../platform/platform-class.ts";
import type { HeaderValue } from "./client-options.ts";

/** Header changes by lower-case name; null removes the header. */
export type HeaderChanges = Readonly<Record<string, string | null>>;

/** A header's name and value, as passed. */
type Pair = readonly [name: string, value: HeaderValue | readonly HeaderValue[]];

/**
 * Reads a header option in any of its forms: a record, pairs, or a `Headers` object. Names are case-insensitive.
 * Null removes a header and the values before it; undefined changes nothing. In a record, the last of equal names
 * wins. An array of values is joined (RFC 9110, 5.3), as are pairs of equal names.
 * @throws {@link TogetherError} naming the option, without any value.
 */
export function parseHeaders(option: string, headers: object | null | undefined): HeaderChanges {
  const removed: Record<string, null> = {};
  const sent = new (platformClass("Headers"))();
  try {
    const isList = headers && Symbol.iterator in headers;
    const pairs = isList
      ? (headers as Iterable<Pair>) // Anything but a pair is rejected below.
      : Object.entries({ ...headers });
    for (const pair of pairs) {
      const [name, value] = pair;
      if (typeof pair === "string" || pair.length !== 2) throw new TypeError(); // Not a pair.
      if (!isList && value !== undefined) sent.delete(name);
      for (const item of [value].flat() as HeaderValue[]) // An array of values is flat now.
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
