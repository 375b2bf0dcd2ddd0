import { describe, expect, it } from "vitest";
import { retryAfterMs } from "./retry-after-ms.ts";

const now = Date.UTC(2026, 10, 22, 12); // A Sunday.
const day = 86_400_000;
const wait = (headers: Record<string, string> | [string, string][]) =>
  retryAfterMs(new Headers(headers), now);

/** Milliseconds by header value. */
const seconds: Readonly<Record<string, number>> = {
  "0": 0,
  "00": 0,
  "5": 5000,
  "007": 7000,
  "1.5": 1500,
  "0.0": 0,
  " 5 ": 5000,
  "\t5": 5000,
  "2147484": 2_147_484_000,
  "99999999999": 99_999_999_999_000,
  ["9".repeat(400)]: Number.POSITIVE_INFINITY,
};

const noNumbers = [
  "",
  " ",
  "-1",
  "-0",
  "+5",
  ".5",
  "5.",
  "1.2.3",
  "1,5",
  "5 6",
  "5s",
  "1e3",
  "0x10",
  "Infinity",
  "NaN",
  "null",
  "soon",
];

const dates: Readonly<Record<string, number>> = {
  "Sun, 22 Nov 2026 12:00:00 GMT": 0,
  "Sun, 22 Nov 2026 12:01:00 GMT": 60_000,
  "Sun, 06 Dec 2026 12:00:00 GMT": 14 * day,
  "Tue, 29 Feb 2028 12:00:00 GMT": Date.UTC(2028, 1, 29, 12) - now,
  "Sun, 22 Nov 2099 12:00:00 GMT": Date.UTC(2099, 10, 22, 12) - now,
  "Sunday, 22-Nov-26 12:01:00 GMT": 60_000,
  "Saturday, 28-Nov-26 12:00:00 GMT": 6 * day,
  "Sun Nov 22 12:01:00 2026": 60_000,
  "Sun Dec  6 12:00:00 2026": 14 * day,
};

const noDates = [
  "never 2099",
  "Sun",
  "2099-01-01",
  "2099-01-01T00:00:00Z",
  "1 Jan 2099",
  "Jan 1 2099",
  "in 5 minutes, 2099",
  "Thu, 01 Jan 2099",
  "Thu, 01 Jan 2099 00:00 GMT",
  "Thu, 01 Jan 2099 00:00:00",
  "Thu, 01 Jan 2099 00:00:00 UTC",
  "Thu, 01 Jan 2099 00:00:00 +0000",
  "Thu, 01 Jan 2099 00:00:00 GMT+0100",
  "Thu, 01 Jan 2099 00:00:00 GMT (soon)",
  "thu, 01 jan 2099 00:00:00 gmt",
  "Thu, 1 Jan 2099 00:00:00 GMT",
  "Thu,  1 Jan 2099 00:00:00 GMT",
  "Mon, 01 Jan 2099 00:00:00 GMT",
  "Thu, 01 Jan 2099 24:00:00 GMT",
  "Sat, 29 Feb 2099 00:00:00 GMT",
  "Thu, 99 Foo 2099 00:00:00 GMT",
  "Thursday, 01-Jan-2099 00:00:00 GMT",
  "Thu, 01-Jan-99 00:00:00 GMT",
  "Thu Jan 1 00:00:00 2099",
  "Thu Jan 01 00:00:00 2099 GMT",
  "x Thu Jan 01 00:00:00 2099",
  "Invalid Date",
];

const past = [
  "Sun, 22 Nov 2026 11:59:59 GMT",
  "Sun, 06 Nov 1994 08:49:37 GMT",
  "Sunday, 22-Nov-26 11:59:59 GMT",
  "Sunday, 06-Nov-94 08:49:37 GMT",
  "Sun Nov  6 08:49:37 1994",
];

describe("Retry-After", () => {
  it.each(Object.entries(seconds))("of %j seconds is %d ms", (value, ms) => {
    expect(wait({ "retry-after": value })).toBe(ms);
  });

  it.each(Object.entries(dates))("until %j is %d ms", (value, ms) => {
    expect(wait({ "retry-after": value })).toBe(ms);
  });

  it.each([...noNumbers, ...noDates])("%j is ignored", (value) => {
    expect(wait({ "retry-after": value })).toBeUndefined();
  });

  it.each(past)("until %j, a past date, is ignored", (value) => {
    expect(wait({ "retry-after": value })).toBeUndefined();
  });

  it("is ignored if it is sent twice", () => {
    for (const value of ["5", "Sun, 22 Nov 2026 12:01:00 GMT", "Sun Nov 22 12:01:00 2026"]) {
      const twice: [string, string][] = [
        ["retry-after", value],
        ["retry-after", value],
      ];
      expect(wait(twice), value).toBeUndefined();
    }
  });

  it("is undefined if neither header is present", () => {
    expect(wait({})).toBeUndefined();
  });
});

describe("retry-after-ms", () => {
  it.each(Object.entries(seconds))("of %j is a thousandth of the seconds, %d", (value, ms) => {
    expect(wait({ "retry-after-ms": value, "retry-after": "77" })).toBe(ms / 1000);
  });

  it.each([...noNumbers, ...Object.keys(dates)])(
    "of %j is ignored in favor of Retry-After",
    (value) => {
      expect(wait({ "retry-after-ms": value, "retry-after": "77" })).toBe(77_000);
      expect(wait({ "retry-after-ms": value })).toBeUndefined();
    },
  );

  it("is ignored if it is sent twice", () => {
    const twice: [string, string][] = [
      ["retry-after-ms", "5"],
      ["retry-after-ms", "5"],
    ];
    expect(wait(twice)).toBeUndefined();
  });
});
