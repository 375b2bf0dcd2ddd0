import type { HeadersLike } from "../platform/platform-response.ts";

/** The id to quote when asking the vendor: `x-request-id`, else `x-together-traceid`, else `cf-ray`. */
export function requestIdOf(headers: HeadersLike): string | undefined {
  return (
    headers.get("x-request-id") ||
    headers.get("x-together-traceid") ||
    headers.get("cf-ray") ||
    undefined
  );
}
