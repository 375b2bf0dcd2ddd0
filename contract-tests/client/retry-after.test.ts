import { expect, it, vi } from "vitest";
import { RateLimitError, Together } from "../../src/index.ts";
import { failure, ok } from "../faults.ts";
import { failureOf } from "./failure-of.ts";
import { filesWith, testClock } from "./test-clock.ts";
import { testServer } from "./test-server.ts";

const now = Date.parse("Sun, 22 Nov 2026 12:00:00 GMT");
const backoff = 375; // half of 500 ms, and half of the rest by chance

const server = testServer();

async function waitAfter(headers: Record<string, string>): Promise<number | undefined> {
  server.answer(failure(429, headers), ok);
  const clock = testClock({ now, random: 0.5 });
  await filesWith(clock, { baseURL: server.baseURL }).retrieve("file-abc");
  return clock.waits[0];
}

it("waits the Retry-After seconds, not the backoff", async () => {
  expect(await waitAfter({ "retry-after": "7" })).toBe(7000);
  expect(await waitAfter({ "retry-after": "0" })).toBe(0);
  expect(await waitAfter({ "retry-after": " 1.5 " })).toBe(1500);
});

it("waits until the Retry-After date, in any of HTTP's three forms", async () => {
  expect(await waitAfter({ "retry-after": "Sun, 22 Nov 2026 12:00:09 GMT" })).toBe(9000);
  expect(await waitAfter({ "retry-after": "Sunday, 22-Nov-26 12:00:09 GMT" })).toBe(9000);
  expect(await waitAfter({ "retry-after": "Sun Nov 22 12:00:09 2026" })).toBe(9000);
});

it("prefers retry-after-ms to Retry-After, even if it is 0", async () => {
  expect(await waitAfter({ "retry-after-ms": "120", "retry-after": "7" })).toBe(120);
  expect(await waitAfter({ "retry-after-ms": "0", "retry-after": "7" })).toBe(0);
  expect(await waitAfter({ "retry-after-ms": "soon", "retry-after": "7" })).toBe(7000);
});

it.each(["-1", "soon", "Sun, 22 Nov 2026 11:59:59 GMT"])(
  "backs off as usual after Retry-After: %s",
  async (value) => {
    expect(await waitAfter({ "retry-after": value })).toBe(backoff);
  },
);

it("backs off as usual after a negative retry-after-ms", async () => {
  expect(await waitAfter({ "retry-after-ms": "-5" })).toBe(backoff);
});

it("throws at once if the server asks for more than maxRetryAfter, and the error says how long", async () => {
  server.answer(failure(429, { "retry-after": "61" }), ok);
  const together = new Together({ apiKey: "sk-test", baseURL: server.baseURL });
  const error = await failureOf(together.files.list());
  expect(error).toBeInstanceOf(RateLimitError);
  expect(error).toMatchObject({ retryAfterMs: 61_000 });
  expect(server.received).toHaveLength(1);
});

it("waits as long as maxRetryAfter allows", async () => {
  server.answer(failure(429, { "retry-after": "300" }), ok);
  const clock = testClock({ now: 0 });
  const options = { baseURL: server.baseURL, maxRetryAfter: 300_000 };
  await filesWith(clock, options).retrieve("file-abc");
  expect(clock.waits).toEqual([300_000]);
});

it("does not retry at once if the wait is longer than setTimeout can hold", async () => {
  server.answer(failure(503, { "retry-after": "99999999999" }), ok);
  const options = { apiKey: "sk-test", baseURL: server.baseURL };
  const together = new Together({ ...options, maxRetryAfter: Number.POSITIVE_INFINITY });
  const abort = new AbortController();
  const call = failureOf(together.files.list({ signal: abort.signal }));
  await vi.waitFor(() => expect(server.received).toHaveLength(1));
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(server.received).toHaveLength(1);
  abort.abort();
  await call;
});

it("carries the server's wait on the error of the last attempt", async () => {
  server.answer(failure(503, { "retry-after-ms": "15" }));
  const files = filesWith(testClock(), { baseURL: server.baseURL });
  expect(await failureOf(files.list())).toMatchObject({ status: 503, retryAfterMs: 15 });
});
