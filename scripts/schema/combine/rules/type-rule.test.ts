import { describe, expect, it } from "vitest";
import { type Case, combined } from "../../testing/combined.ts";

describe("types", () => {
  it.each<Case>([
    [
      "unites and intersects, the freshest side's order first",
      [{ type: ["string", "null"] }, { type: ["integer", "null"] }],
      [
        { type: ["string", "null", "integer"] },
        "/schema/type type-union: [ 'string', 'null' ] | [ 'integer', 'null' ] -> [ 'string', 'null', 'integer' ]",
      ],
      [
        { type: "null" },
        "/schema/type type-intersection: [ 'string', 'null' ] | [ 'integer', 'null' ] -> 'null'",
      ],
    ],
    [
      "puts integer below number",
      [{ type: "integer" }, { type: "number" }],
      [{ type: "number" }, "/schema/type type-union: 'integer' | 'number' -> 'number'"],
      [{ type: "integer" }, "/schema/type type-intersection: 'integer' | 'number' -> 'integer'"],
    ],
    [
      "keeps number where one side alone has it beside another type",
      [{ type: ["number", "string"] }, { type: ["string", "integer"] }],
      [
        { type: ["number", "string"] },
        "/schema/type type-union: [ 'number', 'string' ] | [ 'string', 'integer' ] -> [ 'number', 'string' ]",
      ],
      [
        { type: ["string", "integer"] },
        "/schema/type type-intersection: [ 'number', 'string' ] | [ 'string', 'integer' ] -> [ 'string', 'integer' ]",
      ],
    ],
    [
      "finds nothing in common of number alone and string",
      [{ type: "number" }, { type: "string" }],
      [
        { type: ["number", "string"] },
        "/schema/type type-union: 'number' | 'string' -> [ 'number', 'string' ]",
      ],
      [false, "/schema empty: { type: 'number' } | { type: 'string' }"],
    ],
    [
      "takes a schema without type for all types",
      [{ type: "string", maxLength: 3 }, { maxLength: 5 }],
      [
        { maxLength: 5 },
        "/schema type-union: { type: 'string', maxLength: 3 } | { maxLength: 5 } -> { maxLength: 5 }",
      ],
      [
        { type: "string", maxLength: 3 },
        "/schema type-intersection: { type: 'string', maxLength: 3 } | { maxLength: 5 } -> { type: 'string', maxLength: 3 }",
      ],
    ],
    [
      "leaves out type where all types are united",
      [{ type: ["object", "array", "string", "number", "boolean"] }, { type: ["null", "integer"] }],
      [
        {},
        "/schema/type type-union: [ 'object', 'array', 'string', 'number', 'boolean' ] | [ 'null', 'integer' ] -> undefined",
      ],
      [
        { type: "integer" },
        "/schema/type type-intersection: [ 'object', 'array', 'string', 'number', 'boolean' ] | [ 'null', 'integer' ] -> 'integer'",
      ],
    ],
    [
      "tells no disagreement where types are only listed in another order",
      [{ type: ["null", "string"], title: "T" }, { type: ["string", "null"] }],
      [{ type: ["null", "string"], title: "T" }],
      [{ type: ["null", "string"], title: "T" }],
    ],
    [
      "takes integer beside number for number",
      [{ type: ["integer", "number"], maximum: 9 }, { type: "number" }],
      [{ type: "number" }, "/schema/maximum weaker-bound: 9 | undefined -> undefined"],
      [{ type: "number", maximum: 9 }, "/schema/maximum stronger-bound: 9 | undefined -> 9"],
    ],
    [
      "passes over types that JSON does not have",
      [{ type: ["string", "file"] }, { type: ["string", "null"] }],
      [
        { type: ["string", "null"] },
        "/schema/type type-union: [ 'string', 'file' ] | [ 'string', 'null' ] -> [ 'string', 'null' ]",
      ],
      [
        { type: "string" },
        "/schema/type type-intersection: [ 'string', 'file' ] | [ 'string', 'null' ] -> 'string'",
      ],
    ],
    [
      "combines three sides at once",
      [{ type: "boolean" }, { type: "string" }, { type: ["boolean", "array"] }],
      [
        { type: ["boolean", "string", "array"] },
        "/schema/type type-union: 'boolean' | 'string' | [ 'boolean', 'array' ] -> [ 'boolean', 'string', 'array' ]",
      ],
      [
        false,
        "/schema empty: { type: 'boolean' } | { type: 'string' } | { type: [ 'boolean', 'array' ] }",
      ],
    ],
  ])("%s", (_, sides, joined, met) => {
    expect(combined("join", sides)).toEqual(joined);
    expect(combined("meet", sides)).toEqual(met);
  });
});
