import { describe, expect, it } from "vitest";
import { type Case, combined } from "../../testing/combined.ts";

describe("enum and const", () => {
  it.each<Case>([
    [
      "unites and intersects the values, the freshest side's first",
      [{ enum: ["b", "a"] }, { enum: ["c", "a"] }],
      [
        { enum: ["b", "a", "c"] },
        "/schema/enum enum-union: [ 'b', 'a' ] | [ 'c', 'a' ] -> [ 'b', 'a', 'c' ]",
      ],
      [{ enum: ["a"] }, "/schema/enum enum-intersection: [ 'b', 'a' ] | [ 'c', 'a' ] -> [ 'a' ]"],
    ],
    [
      "keeps type beside enum where a side states it",
      [{ type: "string", enum: ["b", "a"] }, { enum: ["c", "a"] }],
      [
        { type: "string", enum: ["b", "a", "c"] },
        "/schema/enum enum-union: [ 'b', 'a' ] | [ 'c', 'a' ] -> [ 'b', 'a', 'c' ]",
      ],
      [
        { type: "string", enum: ["a"] },
        "/schema/enum enum-intersection: [ 'b', 'a' ] | [ 'c', 'a' ] -> [ 'a' ]",
      ],
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
      [{ type: "string", enum: ["a", "b"] }, { type: "string" }],
      [
        { type: "string" },
        "/schema enum-dropped: { type: 'string', enum: [ 'a', 'b' ] } | { type: 'string' } -> { type: 'string' }",
      ],
      [
        { type: "string", enum: ["a", "b"] },
        "/schema enum-intersection: { type: 'string', enum: [ 'a', 'b' ] } | { type: 'string' } -> { type: 'string', enum: [ 'a', 'b' ] }",
      ],
    ],
    [
      "filters an enum of the older side by the type of the fresher",
      [{ type: "string" }, { enum: [1, "a"] }],
      [
        { type: ["string", "integer"] },
        "/schema enum-dropped: { type: 'string' } | { enum: [ 1, 'a' ] } -> { type: [ 'string', 'integer' ] }",
      ],
      [
        { type: "string", enum: ["a"] },
        "/schema enum-intersection: { type: 'string' } | { enum: [ 1, 'a' ] } -> { type: 'string', enum: [ 'a' ] }",
      ],
    ],
    [
      "drops an enum for the type of its values",
      [{ enum: [1, "a"] }, { type: "string" }],
      [
        { type: ["string", "integer"] },
        "/schema enum-dropped: { enum: [ 1, 'a' ] } | { type: 'string' } -> { type: [ 'string', 'integer' ] }",
      ],
      [
        { enum: ["a"], type: "string" },
        "/schema enum-intersection: { enum: [ 1, 'a' ] } | { type: 'string' } -> { enum: [ 'a' ], type: 'string' }",
      ],
    ],
    [
      "filters an enum by all the other side says",
      [{ enum: ["a", "abc", 7] }, { type: "string", minLength: 2 }],
      [
        { type: ["string", "integer"] },
        "/schema enum-dropped: { enum: [ 'a', 'abc', 7 ] } | { type: 'string', minLength: 2 } -> { type: [ 'string', 'integer' ] }",
      ],
      [
        { enum: ["abc"], type: "string" },
        "/schema enum-intersection: { enum: [ 'a', 'abc', 7 ] } | { type: 'string', minLength: 2 } -> { enum: [ 'abc' ], type: 'string' }",
      ],
    ],
    [
      "writes const where one value is left and a side writes const",
      [{ const: "a" }, { enum: ["a", "b"] }],
      [
        { enum: ["a", "b"] },
        "/schema enum-union: { const: 'a' } | { enum: [ 'a', 'b' ] } -> { enum: [ 'a', 'b' ] }",
      ],
      [
        { const: "a" },
        "/schema enum-intersection: { const: 'a' } | { enum: [ 'a', 'b' ] } -> { const: 'a' }",
      ],
    ],
    [
      "writes const where the other side writes it",
      [{ enum: ["a", "b"] }, { const: "a" }],
      [
        { enum: ["a", "b"] },
        "/schema enum-union: { enum: [ 'a', 'b' ] } | { const: 'a' } -> { enum: [ 'a', 'b' ] }",
      ],
      [
        { const: "a" },
        "/schema enum-intersection: { enum: [ 'a', 'b' ] } | { const: 'a' } -> { const: 'a' }",
      ],
    ],
    [
      "writes enum where no side writes const",
      [{ enum: ["a", "b"] }, { enum: ["b", "c"] }],
      [
        { enum: ["a", "b", "c"] },
        "/schema/enum enum-union: [ 'a', 'b' ] | [ 'b', 'c' ] -> [ 'a', 'b', 'c' ]",
      ],
      [{ enum: ["b"] }, "/schema/enum enum-intersection: [ 'a', 'b' ] | [ 'b', 'c' ] -> [ 'b' ]"],
    ],
    [
      "joins two consts into an enum and finds nothing in common",
      [{ const: 1 }, { const: 2 }],
      [{ enum: [1, 2] }, "/schema enum-union: { const: 1 } | { const: 2 } -> { enum: [ 1, 2 ] }"],
      [false, "/schema empty: { const: 1 } | { const: 2 }"],
    ],
    [
      "keeps values of the types that the other side admits",
      [{ enum: [1, "a", null] }, { enum: [null, "a", 2.5], type: ["number", "null"] }],
      [
        { enum: [1, "a", null, 2.5], type: ["number", "null", "string"] },
        "/schema/enum enum-union: [ 1, 'a', null ] | [ null, 'a', 2.5 ] -> [ 1, 'a', null, 2.5 ]",
      ],
      [
        { enum: [null], type: "null" },
        "/schema/enum enum-intersection: [ 1, 'a', null ] | [ null, 'a', 2.5 ] -> [ null ]",
      ],
    ],
    [
      "keeps a null value as const",
      [{ const: null }, { type: ["null", "string"], enum: [null, "x"] }],
      [
        { type: ["null", "string"], enum: [null, "x"] },
        "/schema enum-union: { const: null } | { type: [ 'null', 'string' ], enum: [ null, 'x' ] } -> { type: [ 'null', 'string' ], enum: [ null, 'x' ] }",
      ],
      [
        { const: null, type: "null" },
        "/schema enum-intersection: { const: null } | { type: [ 'null', 'string' ], enum: [ null, 'x' ] } -> { const: null, type: 'null' }",
      ],
    ],
    [
      "compares values as JSON, whatever the order of members",
      [{ enum: [{ a: 1, b: 2 }, [1]] }, { enum: [{ b: 2, a: 1 }, [2]] }],
      [
        { enum: [{ a: 1, b: 2 }, [1], [2]] },
        "/schema/enum enum-union: [ { a: 1, b: 2 }, [ 1 ] ] | [ { b: 2, a: 1 }, [ 2 ] ] -> [ { a: 1, b: 2 }, [ 1 ], [ 2 ] ]",
      ],
      [
        { enum: [{ a: 1, b: 2 }] },
        "/schema/enum enum-intersection: [ { a: 1, b: 2 }, [ 1 ] ] | [ { b: 2, a: 1 }, [ 2 ] ] -> [ { a: 1, b: 2 } ]",
      ],
    ],
    [
      "unites types of values that are dropped",
      [{ enum: [1, 2.5] }, { type: "string" }],
      [
        { type: ["string", "number"] },
        "/schema enum-dropped: { enum: [ 1, 2.5 ] } | { type: 'string' } -> { type: [ 'string', 'number' ] }",
      ],
      [false, "/schema empty: { enum: [ 1, 2.5 ] } | { type: 'string' }"],
    ],
    [
      "intersects three lists",
      [{ enum: [1, 2, 3] }, { enum: [2, 3, 4] }, { enum: [3, 2] }],
      [
        { enum: [1, 2, 3, 4] },
        "/schema/enum enum-union: [ 1, 2, 3 ] | [ 2, 3, 4 ] | [ 3, 2 ] -> [ 1, 2, 3, 4 ]",
      ],
      [
        { enum: [2, 3] },
        "/schema/enum enum-intersection: [ 1, 2, 3 ] | [ 2, 3, 4 ] | [ 3, 2 ] -> [ 2, 3 ]",
      ],
    ],
    [
      "lets a list stand where its values satisfy an open side",
      [{ enum: [5, 15] }, { type: "integer", minimum: 10 }],
      [
        { type: "integer" },
        "/schema enum-dropped: { enum: [ 5, 15 ] } | { type: 'integer', minimum: 10 } -> { type: 'integer' }",
      ],
      [
        { enum: [15], type: "integer" },
        "/schema enum-intersection: { enum: [ 5, 15 ] } | { type: 'integer', minimum: 10 } -> { enum: [ 15 ], type: 'integer' }",
      ],
    ],
    [
      "takes the values of an enum that its own type excludes for absent",
      [
        { type: "string", enum: ["a", 1] },
        { type: "string", enum: ["a", "b"] },
      ],
      [
        { type: "string", enum: ["a", "b"] },
        "/schema/enum enum-union: [ 'a', 1 ] | [ 'a', 'b' ] -> [ 'a', 'b' ]",
      ],
      [
        { type: "string", enum: ["a"] },
        "/schema/enum enum-intersection: [ 'a', 1 ] | [ 'a', 'b' ] -> [ 'a' ]",
      ],
    ],
    [
      "takes an enum beside a const for the value that both name",
      [{ const: "a", enum: ["a", "b"] }, { enum: ["a", "c"] }],
      [
        { enum: ["a", "c"] },
        "/schema enum-union: { const: 'a', enum: [ 'a', 'b' ] } | { enum: [ 'a', 'c' ] } -> { enum: [ 'a', 'c' ] }",
      ],
      [
        { const: "a" },
        "/schema enum-intersection: { const: 'a', enum: [ 'a', 'b' ] } | { enum: [ 'a', 'c' ] } -> { const: 'a' }",
      ],
    ],
    [
      "drops an enum of three sides where one has none",
      [{ enum: ["a"] }, { enum: ["b"] }, { type: "string" }],
      [
        { type: "string" },
        "/schema enum-dropped: { enum: [ 'a' ] } | { enum: [ 'b' ] } | { type: 'string' } -> { type: 'string' }",
      ],
      [false, "/schema empty: { enum: [ 'a' ] } | { enum: [ 'b' ] } | { type: 'string' }"],
    ],
    [
      "keeps objects listed where the other side requires what they have",
      [{ enum: [{ a: 1 }, {}] }, { type: "object", required: ["a"] }],
      [
        { type: "object" },
        "/schema enum-dropped: { enum: [ { a: 1 }, {} ] } | { type: 'object', required: [ 'a' ] } -> { type: 'object' }",
        "/schema/required required-intersection: undefined | [ 'a' ] -> undefined",
      ],
      [
        { enum: [{ a: 1 }, {}], type: "object", required: ["a"] },
        "/schema enum-intersection: { enum: [ { a: 1 }, {} ] } | { type: 'object', required: [ 'a' ] } -> { enum: [ { a: 1 }, {} ], type: 'object', required: [ 'a' ] }",
        "/schema/required required-union: undefined | [ 'a' ] -> [ 'a' ]",
      ],
    ],
  ])("%s", (_, sides, joined, met) => {
    expect(combined("join", sides)).toEqual(joined);
    expect(combined("meet", sides)).toEqual(met);
  });
});
