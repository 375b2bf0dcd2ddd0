import { describe, expect, it } from "vitest";
import { type Case, combined, string } from "../../testing/combined.ts";

describe("enum and const", () => {
  it.each<Case>([
    [
      "unites and intersects the values, the freshest side's first",
      [{ enum: ["b", "a"] }, { enum: ["c", "a"] }],
      [{ enum: ["b", "a", "c"] }, "/schema/enum enum-union"],
      [{ enum: ["a"] }, "/schema/enum enum-intersection"],
    ],
    [
      "keeps type beside enum where a side states it",
      [{ type: "string", enum: ["b", "a"] }, { enum: ["c", "a"] }],
      [{ type: "string", enum: ["b", "a", "c"] }, "/schema/enum enum-union"],
      [{ type: "string", enum: ["a"] }, "/schema/enum enum-intersection"],
    ],
    [
      "takes values in another order for the same",
      [
        { enum: ["a", "b"], maxLength: 3 },
        { enum: ["b", "a"], maxLength: 4 },
      ],
      [{ enum: ["a", "b"] }],
      [{ enum: ["a", "b"] }],
    ],
    [
      "drops an enum that only one side states and keeps the types",
      [{ type: "string", enum: ["a", "b"] }, string],
      [string, "/schema enum-dropped"],
      [{ type: "string", enum: ["a", "b"] }, "/schema enum-intersection"],
    ],
    [
      "filters an enum of the older side by the type of the fresher",
      [string, { enum: [1, "a"] }],
      [{ type: ["string", "integer"] }, "/schema enum-dropped"],
      [{ type: "string", enum: ["a"] }, "/schema enum-intersection"],
    ],
    [
      "writes const where one value is left and a side writes const",
      [{ const: "a" }, { enum: ["a", "b"] }],
      [{ enum: ["a", "b"] }, "/schema enum-union"],
      [{ const: "a" }, "/schema enum-intersection"],
    ],
    [
      "keeps values of the types that the other side admits",
      [{ enum: [1, "a", null] }, { enum: [null, "a", 2.5], type: ["number", "null"] }],
      [
        { enum: [1, "a", null, 2.5], type: ["number", "null", "string"] },
        "/schema/enum enum-union",
      ],
      [{ enum: [null], type: "null" }, "/schema/enum enum-intersection"],
    ],
    [
      "keeps a list whose values satisfy an open side",
      [{ enum: [5, 15] }, { type: "integer", minimum: 10 }],
      [{ type: "integer" }, "/schema enum-dropped"],
      [{ enum: [15], type: "integer" }, "/schema enum-intersection"],
    ],
    [
      "takes an enum beside a const for the value that both name",
      [{ const: "a", enum: ["a", "b"] }, { enum: ["a", "c"] }],
      [{ enum: ["a", "c"] }, "/schema enum-union"],
      [{ const: "a" }, "/schema enum-intersection"],
    ],
  ])("%s", (_, sides, joined, met) => {
    expect(combined("join", sides)).toEqual(joined);
    expect(combined("meet", sides)).toEqual(met);
  });
});
