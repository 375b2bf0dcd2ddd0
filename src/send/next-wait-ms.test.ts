import { describe, expect, it } from "vitest";
import {
  APIConnectionError,
  APIConnectionTimeoutError,
  APIUserAbortError,
} from "../errors/api-connection-error.ts";
import { APIError } from "../errors/api-error.ts";
import { APIResponseValidationError } from "../errors/api-response-validation-error.ts";
import { type FailedAttempt, isRetryable, nextWaitMs } from "./next-wait-ms.ts";

const status = (code: number, headers: Record<string, string> = {}, retryAfterMs?: number) =>
  new APIError(code, undefined, undefined, new Headers(headers), { retryAfterMs });

describe("isRetryable", () => {
  it("is true for broken and timed-out connections, false for aborts and rejected bodies", () => {
    expect(isRetryable(new APIConnectionError())).toBe(true);
    expect(isRetryable(new APIConnectionTimeoutError())).toBe(true);
    expect(isRetryable(new APIUserAbortError())).toBe(false);
    const rejected = new APIResponseValidationError("size", 200, "x", new Headers(), {});
    expect(isRetryable(rejected)).toBe(false);
  });

  it("is true for 408, 409, 429, and 500 and above, and for no other status", () => {
    const codes = Array.from({ length: 300 }, (_, index) => index + 300);
    expect(codes.filter((code) => isRetryable(status(code)) !== code >= 500)).toEqual([
      408, 409, 429,
    ]);
  });

  it("is false with x-should-retry: false, while true makes no status retryable", () => {
    expect(isRetryable(status(500, { "x-should-retry": "false" }))).toBe(false);
    expect(isRetryable(status(400, { "x-should-retry": "true" }))).toBe(false);
  });
});

describe("nextWaitMs", () => {
  const failed = (change: Partial<FailedAttempt>): FailedAttempt => ({
    error: status(503),
    retry: 0,
    maxRetryAfter: 60_000,
    remainingMs: Number.POSITIVE_INFINITY,
    random: 1,
    ...change,
  });

  it("doubles from 500 ms to 8 s", () => {
    const waits = [0, 1, 2, 3, 4, 5, 2000].map((retry) => nextWaitMs(failed({ retry })));
    expect(waits).toEqual([500, 1000, 2000, 4000, 8000, 8000, 8000]);
  });

  it("is what the server asks for, and undefined above maxRetryAfter", () => {
    expect(nextWaitMs(failed({ error: status(503, {}, 60_000) }))).toBe(60_000);
    expect(nextWaitMs(failed({ error: status(503, {}, 60_001) }))).toBeUndefined();
    expect(nextWaitMs(failed({ error: status(503, {}, 0) }))).toBe(0);
  });

  it("is undefined if the wait does not fit into the remaining time, or a retry would not help", () => {
    expect(nextWaitMs(failed({ remainingMs: 501 }))).toBe(500);
    expect(nextWaitMs(failed({ remainingMs: 500 }))).toBeUndefined();
    expect(nextWaitMs(failed({ error: status(404) }))).toBeUndefined();
  });
});
