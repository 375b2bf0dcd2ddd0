import { TogetherError } from "./errors/together-error.ts";

/**
 * Checks an API key and trims it. It must be fit for an HTTP header (RFC 9110, field-value): no CR, LF, NUL or other
 * control character, nothing beyond Latin-1.
 * @throws {@link TogetherError} without the value.
 */
export function parseApiKey(key: unknown, source: string): string {
  if (typeof key !== "string") {
    throw new TogetherError(
      `${source} must be a string, but is ${key === null ? "null" : typeof key}.`,
    );
  }
  const trimmed = key.trim();
  if (trimmed === "") throw new TogetherError(`${source} is empty.`);
  if (!/^[\x20-\x7e\xa0-\xff]+$/.test(trimmed)) {
    throw new TogetherError(`${source} contains a character that no HTTP header can carry.`);
  }
  return trimmed;
}
