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
      "drops an enum for the type of its values",
      [{ enum: [1, "a"] }, string],
      [{ type: ["string", "integer"] }, "/schema enum-dropped"],
      [{ enum: ["a"], type: "string" }, "/schema enum-intersection"],
    ],
    [
      "filters an enum by all the other side says",
      [{ enum: ["a", "abc", 7] }, { type: "string", minLength: 2 }],
      [{ type: ["string", "integer"] }, "/schema enum-dropped"],
      [{ enum: ["abc"], type: "string" }, "/schema enum-intersection"],
    ],
    [
      "writes const where one value is left and a side writes const",
      [{ const: "a" }, { enum: ["a", "b"] }],
      [{ enum: ["a", "b"] }, "/schema enum-union"],
      [{ const: "a" }, "/schema enum-intersection"],
    ],
    [
      "writes const where the other side writes it",
      [{ enum: ["a", "b"] }, { const: "a" }],
      [{ enum: ["a", "b"] }, "/schema enum-union"],
      [{ const: "a" }, "/schema enum-intersection"],
    ],
    [
      "writes enum where no side writes const",
      [{ enum: ["a", "b"] }, { enum: ["b", "c"] }],
      [{ enum: ["a", "b", "c"] }, "/schema/enum enum-union"],
      [{ enum: ["b"] }, "/schema/enum enum-intersection"],
    ],
    [
      "joins two consts into an enum and finds nothing in common",
      [{ const: 1 }, { const: 2 }],
      [{ enum: [1, 2] }, "/schema enum-union"],
      [false, "/schema empty"],
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
      "keeps a null value as const",
      [{ const: null }, { type: ["null", "string"], enum: [null, "x"] }],
      [{ type: ["null", "string"], enum: [null, "x"] }, "/schema enum-union"],
      [{ const: null, type: "null" }, "/schema enum-intersection"],
    ],
    [
      "compares values as JSON, whatever the order of members",
      [{ enum: [{ a: 1, b: 2 }, [1]] }, { enum: [{ b: 2, a: 1 }, [2]] }],
      [{ enum: [{ a: 1, b: 2 }, [1], [2]] }, "/schema/enum enum-union"],
      [{ enum: [{ a: 1, b: 2 }] }, "/schema/enum enum-intersection"],
    ],
    [
      "unites types of values that are dropped",
      [{ enum: [1, 2.5] }, string],
      [{ type: ["string", "number"] }, "/schema enum-dropped"],
      [false, "/schema empty"],
    ],
    [
      "intersects three lists",
      [{ enum: [1, 2, 3] }, { enum: [2, 3, 4] }, { enum: [3, 2] }],
      [{ enum: [1, 2, 3, 4] }, "/schema/enum enum-union"],
      [{ enum: [2, 3] }, "/schema/enum enum-intersection"],
    ],
    [
      "lets a list stand where its values satisfy an open side",
      [{ enum: [5, 15] }, { type: "integer", minimum: 10 }],
      [{ type: "integer" }, "/schema enum-dropped"],
      [{ enum: [15], type: "integer" }, "/schema enum-intersection"],
    ],
    [
      "takes the values of an enum that its own type excludes for absent",
      [
        { type: "string", enum: ["a", 1] },
        { type: "string", enum: ["a", "b"] },
      ],
      [{ type: "string", enum: ["a", "b"] }, "/schema/enum enum-union"],
      [{ type: "string", enum: ["a"] }, "/schema/enum enum-intersection"],
    ],
    [
      "takes an enum beside a const for the value that both name",
      [{ const: "a", enum: ["a", "b"] }, { enum: ["a", "c"] }],
      [{ enum: ["a", "c"] }, "/schema enum-union"],
      [{ const: "a" }, "/schema enum-intersection"],
    ],
    [
      "drops an enum of three sides where one has none",
      [{ enum: ["a"] }, { enum: ["b"] }, string],
      [string, "/schema enum-dropped"],
      [false, "/schema empty"],
    ],
    [
      "keeps objects listed where the other side requires what they have",
      [{ enum: [{ a: 1 }, {}] }, { type: "object", required: ["a"] }],
      [{ type: "object" }, "/schema enum-dropped", "/schema/required required-intersection"],
      [
        { enum: [{ a: 1 }, {}], type: "object", required: ["a"] },
        "/schema enum-intersection",
        "/schema/required required-union",
      ],
    ],
  ])("%s", (_, sides, joined, met) => {
    expect(combined("join", sides)).toEqual(joined);
    expect(combined("meet", sides)).toEqual(met);
  });
});
