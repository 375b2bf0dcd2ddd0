import { describe, expect, it } from "vitest";
import { type Case, combined } from "../../testing/combined.ts";

describe("bounds beside values", () => {
  it.each<Case>([
    [
      "are not stated where the values are listed",
      [
        { enum: ["abc", "ab"], minLength: 2, title: "T" },
        { enum: ["abc", "abcd"], maxLength: 4 },
      ],
      [{ enum: ["abc", "ab", "abcd"], title: "T" }, "/schema/enum enum-union"],
      [{ enum: ["abc"], title: "T" }, "/schema/enum enum-intersection"],
    ],
    [
      "leave out a listed array where no array is left",
      [
        { enum: [[1], "a"], minItems: 3 },
        { enum: [[1], "a"], maxItems: 2 },
      ],
      [{ enum: [[1], "a"] }, "/schema weaker-bound"],
      [{ enum: ["a"], minItems: 3, maxItems: 2 }, "/schema stronger-bound"],
    ],
    [
      "are stated for types whose values cannot be listed",
      [
        { enum: [[1], [1, 2]], minItems: 1 },
        { enum: [[1], [2]], minItems: 1, maxItems: 3 },
      ],
      [{ enum: [[1], [1, 2], [2]], minItems: 1 }, "/schema enum-union"],
      [{ enum: [[1]], minItems: 1, maxItems: 3 }, "/schema enum-intersection"],
    ],
  ])("%s", (_, sides, joined, met) => {
    expect(combined("join", sides)).toEqual(joined);
    expect(combined("meet", sides)).toEqual(met);
  });
});
