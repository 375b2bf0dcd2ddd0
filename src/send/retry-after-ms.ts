import type { HeadersLike } from "../platform/platform-response.ts";

const decimal = /^\d+(\.\d+)?$/;

/**
 * How long the server asks to wait, in milliseconds: `retry-after-ms`, else `Retry-After` in seconds or as an HTTP
 * date (RFC 9110, 10.2.3). Undefined if neither is present and usable, that is, neither negative nor in the past,
 * and a number or such a date.
 */
export function retryAfterMs(headers: HeadersLike, now: number): number | undefined {
  const ms = headers.get("retry-after-ms")?.trim() ?? "";
  if (decimal.test(ms)) return Number(ms);
  const after = headers.get("retry-after")?.trim() ?? "";
  if (decimal.test(after)) return Number(after) * 1000;
  const wait = parseHttpDate(after) - now;
  return wait >= 0 ? wait : undefined;
}

/**
 * Milliseconds since the epoch; NaN for all but HTTP's three forms of a date (RFC 9110, 5.6.7). `Date.parse`
 * accepts almost anything, so its result must give the same text when formatted. Because the weekday must be
 * right, a two-digit year in RFC 850's form is never mistaken for the one a century later.
 */
function parseHttpDate(text: string): number {
  const date = text
    .replace(/^(...)\w+, (..)-(...)-(..) /, "$1, $2 $3 20$4 ")
    .replace(/^(... ...) {2}/, "$1 0")
    .replace(/^(...) (...) (..) (\S+) (....)$/, "$1, $3 $2 $5 $4 GMT");
  const ms = Date.parse(date);
  return new Date(ms).toUTCString() === date ? ms : Number.NaN;
}
