import { TogetherError } from "../errors/together-error.ts";

/**
 * Checks a base URL, trims it and drops trailing slashes. Its path is kept.
 * @throws {@link TogetherError} for anything but an absolute http or https URL, and for one with credentials,
 * query or fragment. The value is never repeated: it may hold a password.
 */
export function parseBaseURL(value: unknown, source: string): string {
  const text = typeof value === "string" ? value.trim() : "";
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password || /[?#]/.test(text))
    throw new TogetherError(
      `${source} must be an absolute http or https URL without credentials, query or fragment.`,
    );
  return (url.origin + url.pathname).replace(/\/+$/, "");
}
