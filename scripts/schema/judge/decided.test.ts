import { expect, it } from "vitest";
import { UnjudgeableSchema } from "./assertions-of.ts";
import { decided } from "./decided.ts";
import { UndecidedPattern } from "./timed-patterns.ts";

it.each([true, false])("returns the answer %s", (answer) => {
  expect(decided(() => answer)).toBe(answer);
});

it.each([new UndecidedPattern("(", "it is not valid"), new UnjudgeableSchema("/a", "it is none")])(
  "returns undefined if it cannot be decided: %s",
  (fault) => {
    const ask = (): boolean => {
      throw fault;
    };
    expect(decided(ask)).toBeUndefined();
  },
);

it("throws any other error", () => {
  const ask = (): boolean => {
    throw new TypeError("a fault of this program");
  };
  expect(() => decided(ask)).toThrow(TypeError);
});
