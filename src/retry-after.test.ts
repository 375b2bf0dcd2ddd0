import { expect, it } from "vitest";
import { retryAfterMs } from "./retry-after.ts";

const now = Date.UTC(2026, 10, 22, 12);
const wait = (headers: Record<string, string>) => retryAfterMs(new Headers(headers), now);

it("reads retry-after-ms before Retry-After", () => {
  expect(wait({ "retry-after-ms": "0", "retry-after": "5" })).toBe(0);
  expect(wait({ "retry-after-ms": "12.5" })).toBe(12.5);
});

it("reads seconds and dates", () => {
  expect(wait({ "retry-after": "5" })).toBe(5000);
  expect(wait({ "retry-after": "Sun, 22 Nov 2026 12:01:00 GMT" })).toBe(60_000);
});

it("is undefined for what says nothing of the future", () => {
  for (const value of [
    "",
    "-1",
    "x",
    "1e9",
    "0x1",
    "Sun, 22 Nov 2026 11:00:00 GMT",
    "Sun",
    "2026-11-22",
  ]) {
    expect(wait({ "retry-after": value }), value).toBeUndefined();
  }
  expect(wait({})).toBeUndefined();
});
