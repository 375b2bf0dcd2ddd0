import type { HeadersLike } from "./platform-types.ts";

const digits = /^\d+(\.\d+)?$/;

/**
 * How long the server asks to wait, in milliseconds: `retry-after-ms`, else `Retry-After` in seconds or as an HTTP date
 * (RFC 9110, 10.2.3). Undefined when neither is there or usable: negative, in the past, not a number.
 */
export function retryAfterMs(headers: HeadersLike, now: number): number | undefined {
  const ms = headers.get("retry-after-ms")?.trim() ?? "";
  if (digits.test(ms)) return Number(ms);
  const after = headers.get("retry-after")?.trim() ?? "";
  if (digits.test(after)) return Number(after) * 1000;
  if (!/^[a-z]{3}/i.test(after)) return undefined;
  // The asctime form names no zone and means GMT.
  const wait = Date.parse(after.endsWith("GMT") ? after : `${after} GMT`) - now;
  return wait >= 0 ? wait : undefined;
}
