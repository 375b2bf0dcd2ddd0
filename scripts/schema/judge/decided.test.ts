import { expect, it } from "vitest";
import { UnjudgeableSchema } from "./assertions-of.ts";
import { decided } from "./decided.ts";
import { UndecidedPattern } from "./timed-patterns.ts";

it.each([true, false])("gives the answer %s", (answer) => {
  expect(decided(() => answer)).toBe(answer);
});

it.each([new UndecidedPattern("(", "it is not valid"), new UnjudgeableSchema("/a", "it is none")])(
  "gives none where it cannot be told: %s",
  (fault) => {
    const ask = (): boolean => {
      throw fault;
    };
    expect(decided(ask)).toBeUndefined();
  },
);

it("lets any other fault through", () => {
  const ask = (): boolean => {
    throw new TypeError("a fault of this program");
  };
  expect(() => decided(ask)).toThrow(TypeError);
});
