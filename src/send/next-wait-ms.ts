import { APIConnectionError } from "../errors/api-connection-error.ts";
import type { APIError } from "../errors/api-error.ts";

const firstBackoffMs = 500;
const longestBackoffMs = 8_000;

/**
 * Whether another attempt may help: no connection, a broken or timed-out one, 408, 409, 429, 500 and above.
 * `x-should-retry: false` stops a status from being retried; `true` never makes one retryable.
 */
export function isRetryable(error: APIError): boolean {
  const status = error.status ?? 0;
  return (
    error instanceof APIConnectionError ||
    ((status >= 500 || status === 408 || status === 409 || status === 429) &&
      error.headers?.get("x-should-retry") !== "false")
  );
}

/** A failed attempt, and what is left of the call. */
export interface FailedAttempt {
  readonly error: APIError;
  /** How many retries came before: 0 for the first attempt. */
  readonly retry: number;
  /** Milliseconds. If the server asks for more, there is no retry. */
  readonly maxRetryAfter: number;
  /** Milliseconds until `totalTimeout` is up. */
  readonly remainingMs: number;
  /** From 0 up to 1. */
  readonly random: number;
}

/**
 * How long to wait before the next attempt, in milliseconds: what the server asks for, else exponential backoff:
 * between half and all of 500 ms, doubled by each retry, at most 8 s. Undefined if there should be no retry: it
 * would not help, the server asks for too long a wait, or the wait does not fit into the rest of `totalTimeout`.
 */
export function nextWaitMs(failed: FailedAttempt): number | undefined {
  const { error, retry, maxRetryAfter, remainingMs, random } = failed;
  const asked = error.retryAfterMs;
  if (!isRetryable(error) || (asked ?? 0) > maxRetryAfter) return undefined;
  const waitMs =
    asked ?? ((1 + random) / 2) * Math.min(firstBackoffMs * 2 ** retry, longestBackoffMs);
  return waitMs < remainingMs ? waitMs : undefined;
}
