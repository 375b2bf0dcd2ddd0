import { describe, expect, it } from "vitest";
import { type Case, combined, nullable } from "../../testing/combined.ts";

describe("types", () => {
  it.each<Case>([
    [
      "unites and intersects, the freshest side's order first",
      [nullable, { type: ["integer", "null"] }],
      [{ type: ["string", "null", "integer"] }, "/schema/type type-union"],
      [{ type: "null" }, "/schema/type type-intersection"],
    ],
    [
      "puts integer below number",
      [{ type: "integer" }, { type: "number" }],
      [{ type: "number" }, "/schema/type type-union"],
      [{ type: "integer" }, "/schema/type type-intersection"],
    ],
    [
      "keeps number where one side alone has it beside another type",
      [{ type: ["number", "string"] }, { type: ["string", "integer"] }],
      [{ type: ["number", "string"] }, "/schema/type type-union"],
      [{ type: ["string", "integer"] }, "/schema/type type-intersection"],
    ],
    [
      "finds nothing in common of number alone and string",
      [{ type: "number" }, { type: "string" }],
      [{ type: ["number", "string"] }, "/schema/type type-union"],
      [false, "/schema empty"],
    ],
    [
      "takes a schema without type for all types",
      [{ type: "string", maxLength: 3 }, { maxLength: 5 }],
      [{ maxLength: 5 }, "/schema type-union"],
      [{ type: "string", maxLength: 3 }, "/schema type-intersection"],
    ],
    [
      "leaves out type where all types are united",
      [{ type: ["object", "array", "string", "number", "boolean"] }, { type: ["null", "integer"] }],
      [{}, "/schema/type type-union"],
      [{ type: "integer" }, "/schema/type type-intersection"],
    ],
    [
      "reports no disagreement if types are only listed in another order",
      [{ type: ["null", "string"], title: "T" }, nullable],
      [{ type: ["null", "string"], title: "T" }],
      [{ type: ["null", "string"], title: "T" }],
    ],
    [
      "takes integer beside number for number",
      [{ type: ["integer", "number"], maximum: 9 }, { type: "number" }],
      [{ type: "number" }, "/schema/maximum weaker-bound"],
      [{ type: "number", maximum: 9 }, "/schema/maximum stronger-bound"],
    ],
    [
      "passes over types that JSON does not have",
      [{ type: ["string", "file"] }, nullable],
      [nullable, "/schema/type type-union"],
      [{ type: "string" }, "/schema/type type-intersection"],
    ],
    [
      "combines three sides at once",
      [{ type: "boolean" }, { type: "string" }, { type: ["boolean", "array"] }],
      [{ type: ["boolean", "string", "array"] }, "/schema/type type-union"],
      [false, "/schema empty"],
    ],
  ])("%s", (_, sides, joined, met) => {
    expect(combined("join", sides)).toEqual(joined);
    expect(combined("meet", sides)).toEqual(met);
  });
});
