/** Removes a secret from text. */
export type Redact = (text: string) => string;

/** In characters. A shorter key would be found in ordinary words. */
const shortestSecret = 4;
/** The most values to search. A cause with more is treated as if it held the secret. */
const mostValues = 10_000;

/**
 * Makes a function that replaces the API key by `***`, because servers and proxies repeat it in messages and
 * headers. It also finds the key in a URL's encoding, and in JSON that escapes slashes.
 */
export function redactor(key: string): Redact {
  return (text) =>
    key.length < shortestSecret
      ? text
      : [encodeURIComponent(key), key.replaceAll("/", "\\/"), key].reduce(
          (rest, form) => rest.replaceAll(form, "***"),
          text,
        );
}

/**
 * Parses JSON and redacts every string in it, names included, however it is escaped.
 * @returns undefined if the text is not JSON, or too deeply nested to be parsed.
 */
export function parseRedacted(json: string, redact: Redact): unknown {
  try {
    return JSON.parse(redact(json), (_, value: unknown) =>
      typeof value === "string" ? redact(value) : value,
    );
  } catch {
    return undefined;
  }
}

/** The headers themselves if no value holds the secret, otherwise a redacted copy. */
export function redactHeaders(headers: Headers, redact: Redact): Headers {
  const entries = [...headers].map(([name, value]): [string, string] => [name, redact(value)]);
  return [...headers].every(([, value]) => redact(value) === value)
    ? headers
    : new Headers(entries);
}

/** The cause itself if the secret is nowhere in it, otherwise an error with only its redacted message. */
export function redactCause(cause: unknown, redact: Redact): unknown {
  let message = "";
  try {
    if (!holdsSecret(cause, redact)) return cause;
    message = redact(String(cause instanceof Error ? cause.message : cause));
  } catch {
    // Inspecting the cause, or converting it to a string, threw.
  }
  const redacted = new Error(message);
  redacted.stack = redacted.message;
  return redacted;
}

function holdsSecret(root: unknown, redact: Redact): boolean {
  const seen = new Set<unknown>([root]);
  for (const value of seen) {
    if (typeof value === "string" && redact(value) !== value) return true;
    if (seen.size > mostValues) return true;
    if (typeof value === "object" && value !== null)
      for (const part of partsOf(value)) seen.add(part);
  }
  return false;
}

/** Getters of errors, requests and URLs: they are on the prototype, but inspecting the object may show them. */
const getters = ["message", "stack", "headers", "url", "href"];

/**
 * What inspecting a value may show: its own members, the values of its getters, and the entries of maps, sets and
 * headers.
 */
function partsOf(value: object): readonly unknown[] {
  const members = Reflect.ownKeys(value).map(
    (key): unknown => Object.getOwnPropertyDescriptor(value, key)?.value,
  );
  const shown = getters.map((name): unknown => Reflect.get(value, name));
  const listed = [Map, Set, Headers].some((kind) => value instanceof kind);
  return [...members, ...shown, ...(listed ? (value as Set<unknown>) : [])]; // All three are iterable.
}
