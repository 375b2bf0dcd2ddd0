import { TogetherError } from "./errors/together-error.ts";

/**
 * Checks a base URL: trimmed, trailing slashes dropped, its path kept.
 * @throws {@link TogetherError} for anything but an absolute http or https URL, and for one with credentials, query or
 * fragment. The value is never repeated: it may hold a password.
 */
export function parseBaseURL(value: unknown, source: string): string {
  const refuse = (why: string): never => {
    throw new TogetherError(`${source} ${why}.`);
  };
  if (typeof value !== "string") return refuse("must be a string");
  const text = value.trim();
  const url = URL.canParse(text) ? new URL(text) : refuse("must be an absolute URL");
  if (!/^https?:$/.test(url.protocol)) return refuse("must begin with http:// or https://");
  if (url.username || url.password) return refuse("must not contain credentials");
  if (/[?#]/.test(text)) return refuse("must not contain a query or fragment");
  return (url.origin + url.pathname).replace(/\/+$/, "");
}
