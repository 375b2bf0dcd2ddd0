import { TogetherError } from "./errors/together-error.ts";
import type { HeaderChanges } from "./settings.ts";

const token = /^[\w!#$%&'*+.^`|~-]+$/;
const fieldValue = /^[\t\x20-\x7e\x80-\xff]*$/;

/**
 * Reads a header option in any of its forms: a record, pairs, or a `Headers` object. Several values of one name are
 * joined (RFC 9110, 5.3); null removes the header, undefined leaves it.
 * @throws {@link TogetherError} naming the option and the header, without its value.
 */
export function parseHeaders(option: string, headers: unknown): HeaderChanges {
  if (headers === undefined || headers === null) return {};
  if (typeof headers !== "object") throw new TogetherError(`${option} must be an object.`);
  const pairs: Iterable<unknown> = isIterable(headers) ? headers : Object.entries(headers);
  const changes = new Map<string, string | null>();
  for (const pair of pairs) {
    const [name, ...values]: unknown[] = Array.isArray(pair) ? pair.flat() : [pair];
    if (typeof name !== "string" || !token.test(name)) {
      throw new TogetherError(`${option} has a name that no HTTP header can have.`);
    }
    const key = name.toLowerCase();
    for (const value of values) {
      if (value === undefined) continue;
      if (value !== null && !(typeof value === "string" && fieldValue.test(value))) {
        throw new TogetherError(`${option}: ${name} has a value that no HTTP header can carry.`);
      }
      const before = isIterable(headers) || values.length > 1 ? changes.get(key) : undefined;
      changes.set(key, value !== null && before ? `${before}, ${value}` : value);
    }
  }
  return Object.fromEntries(changes);
}

/** The headers to send: those that a change has not removed. */
export function presentHeaders(changes: HeaderChanges): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const name in changes) {
    const value = changes[name];
    if (typeof value === "string") headers[name] = value;
  }
  return headers;
}

function isIterable(value: object): value is Iterable<unknown> {
  return Symbol.iterator in value;
}
