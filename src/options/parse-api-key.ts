import { TogetherError } from "../errors/together-error.ts";
import type { ApiKeyOption } from "./client-options.ts";

/**
 * Asks an `apiKey` function for the key of the next attempt.
 * @throws {@link TogetherError} if the function fails or returns no usable key, and the controller's reason if it
 * was aborted meanwhile.
 */
export async function askForKey(
  apiKey: Exclude<ApiKeyOption, string>,
  { signal }: AbortController,
): Promise<string> {
  let key: unknown;
  try {
    key = await apiKey();
  } catch (cause) {
    throw new TogetherError("The apiKey function failed: see cause.", { cause });
  }
  signal.throwIfAborted();
  return parseApiKey(key, "The result of the apiKey function");
}

/**
 * Checks an API key and trims it. It must be a valid value of an HTTP header (RFC 9110, field-value): no CR, LF,
 * NUL or other control character, nothing beyond Latin-1.
 * @param kinds - the types that the source accepts, for the message.
 * @throws {@link TogetherError}, which does not contain the value.
 */
export function parseApiKey(key: unknown, source: string, kinds = "a string"): string {
  if (typeof key !== "string") throw new TogetherError(`${source} must be ${kinds}.`);
  const trimmed = key.trim();
  if (trimmed === "") throw new TogetherError(`${source} is empty.`);
  if (!/^[\x20-\x7e\xa0-\xff]+$/.test(trimmed))
    throw new TogetherError(
      `${source} contains a character that is not allowed in an HTTP header.`,
    );
  const [extra] = /^bearer\b|^["'`]|["'`]$/i.exec(trimmed) ?? [];
  if (extra !== undefined)
    throw new TogetherError(
      `${source} must be the key alone, without ${/b/i.test(extra) ? '"Bearer"' : "quotes"}.`,
    );
  return trimmed;
}
