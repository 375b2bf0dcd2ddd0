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
  it("holds for broken and timed-out connections, not for aborts and refused bodies", () => {
    expect(isRetryable(new APIConnectionError())).toBe(true);
    expect(isRetryable(new APIConnectionTimeoutError())).toBe(true);
    expect(isRetryable(new APIUserAbortError())).toBe(false);
    const refused = new APIResponseValidationError("size", 200, "x", new Headers(), {});
    expect(isRetryable(refused)).toBe(false);
  });

  it("holds for 408, 409, 429, 500 and above alone", () => {
    const codes = Array.from({ length: 300 }, (_, index) => index + 300);
    expect(codes.filter((code) => isRetryable(status(code)) !== code >= 500)).toEqual([
      408, 409, 429,
    ]);
  });

  it("is stopped by x-should-retry: false, never started by true", () => {
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

  it("is what the server asks for, up to maxRetryAfter", () => {
    expect(nextWaitMs(failed({ error: status(503, {}, 60_000) }))).toBe(60_000);
    expect(nextWaitMs(failed({ error: status(503, {}, 60_001) }))).toBeUndefined();
    expect(nextWaitMs(failed({ error: status(503, {}, 0) }))).toBe(0);
  });

  it("is undefined when it does not fit into what is left", () => {
    expect(nextWaitMs(failed({ remainingMs: 501 }))).toBe(500);
    expect(nextWaitMs(failed({ remainingMs: 500 }))).toBeUndefined();
    expect(nextWaitMs(failed({ error: status(404) }))).toBeUndefined();
  });
});
