import { describe, expect, it } from "vitest";
import { OutOfTime } from "./time-limit.ts";
import { expressionOf, timedPatterns, UndecidedPattern } from "./timed-patterns.ts";

/** Enough for all patterns except hostile ones. */
const timeoutMs = 20;
const hostileText = `${"a".repeat(60)}!`;
/** Patterns that take years on the hostile text. */
const hostilePatterns = ["^(a+)+$", "^(a|aa)+$", "^(a+a+)+$", "^(a*)*$", "^(aa?)+$"];
const outOfTime = `it ran longer than ${timeoutMs} ms`;
const givenUp = "it was not tried, because other patterns here ran out of time";

/** Why a pattern has no answer; undefined if it has one. */
function rejection(test: () => boolean): string | undefined {
  try {
    test();
    return undefined;
  } catch (error) {
    if (error instanceof UndecidedPattern) return error.message;
    throw error;
  }
}

function runOut(matches: (pattern: string, text: string) => boolean, count: number): void {
  const told = hostilePatterns
    .slice(0, count)
    .map((pattern) => rejection(() => matches(pattern, hostileText)));
  expect(told).toEqual(
    hostilePatterns
      .slice(0, count)
      .map((pattern) => `Pattern ${JSON.stringify(pattern)}: ${outOfTime}.`),
  );
}

describe("expressionOf", () => {
  it.each([
    ["^a$", "u"],
    ["^\\p{L}$", "u"],
    ["^\\-$", ""],
    ["^[\\w-.]$", ""],
  ])("compiles %s with the flags %j", (pattern, flags) => {
    expect(expressionOf(pattern)).toEqual(new RegExp(pattern, flags));
  });

  it.each(["(", "[", "a**", "\\"])("returns undefined for %s", (pattern) => {
    expect(expressionOf(pattern)).toBeUndefined();
  });
});

describe("timedPatterns", () => {
  it.each([
    ["^a", "ab", true],
    ["^a", "ba", false],
    ["a", "bab", true],
    ["^.$", "😀", true],
    ["^(a|b)+$", "abab", true],
    ["^(a|b)+$", "abc", false],
    ["^(a)\\1$", "aa", true],
  ])("matches %s against %s: %s, every time", (pattern, text, expected) => {
    const matches = timedPatterns();
    expect([matches(pattern, text), matches(pattern, text)]).toEqual([expected, expected]);
  });

  it("reports an invalid pattern", () => {
    const matches = timedPatterns();
    const told = expect.objectContaining({
      name: "UndecidedPattern",
      pattern: '("',
      message: 'Pattern "(\\"": it is not a valid regular expression.',
    });
    expect(() => matches('("', "a")).toThrow(told);
    expect(() => matches('("', "a")).toThrow(UndecidedPattern);
  });

  it.each<[string, string, string]>([
    ["repetitions in a group", "^(a+)+$", hostileText],
    ["a repeated group", "^(a|aa)+$", hostileText],
    ["many repetitions in a row", `^${"a*".repeat(12)}$`, hostileText],
    ["one repetition over a long text", "a*b", "a".repeat(200_000)],
  ])("interrupts %s", (_, pattern, text) => {
    const matches = timedPatterns(timeoutMs);
    expect(() => matches(pattern, text)).toThrow(
      expect.objectContaining({
        pattern,
        message: `Pattern ${JSON.stringify(pattern)}: ${outOfTime}.`,
        cause: expect.any(OutOfTime),
      }),
    );
  });

  it("gives up on a pattern that ran out of time, except for texts with a known answer", () => {
    const matches = timedPatterns();
    const answers = () => ["a", "!"].map((text) => matches("^(a+)+$", text));
    expect(answers()).toEqual([true, false]);
    expect(() => matches("^(a+)+$", hostileText)).toThrow("it ran longer than 250 ms");
    expect(rejection(() => matches("^(a+)+$", "b"))).toBe(`Pattern "^(a+)+$": ${givenUp}.`);
    expect(answers()).toEqual([true, false]);
  });

  it("tries other patterns until four have run out of time", () => {
    const matches = timedPatterns(timeoutMs);
    runOut(matches, 3);
    expect(matches("^b", "b")).toBe(true);
    expect(() => matches("^(a*)*$", hostileText)).toThrow(outOfTime);
    expect(rejection(() => matches("^c", "c"))).toBe(`Pattern "^c": ${givenUp}.`);
    expect(rejection(() => matches("^b", "c"))).toBe(`Pattern "^b": ${givenUp}.`);
    expect(rejection(() => matches("(", "c"))).toBe(
      'Pattern "(": it is not a valid regular expression.',
    );
    expect(matches("^b", "b")).toBe(true);
  });

  it("does not share the limit between documents", () => {
    runOut(timedPatterns(timeoutMs), 4);
    expect(timedPatterns()("^(a+)+$", "a")).toBe(true);
  });
});
