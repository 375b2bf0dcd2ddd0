import { describe, expect, it } from "vitest";
import { type Case, combined, nullable } from "../../testing/combined.ts";

describe("the rule for types", () => {
  it.each<Case>([
    [
      "unites or intersects them in the freshest side's order",
      [nullable, { type: ["integer", "null"] }],
      [{ type: ["string", "null", "integer"] }, "/schema/type type-union"],
      [{ type: "null" }, "/schema/type type-intersection"],
    ],
    [
      "treats integer as a part of number",
      [{ type: "integer" }, { type: "number" }],
      [{ type: "number" }, "/schema/type type-union"],
      [{ type: "integer" }, "/schema/type type-intersection"],
    ],
    [
      "keeps number if only one side has it beside a second type",
      [{ type: ["number", "string"] }, { type: ["string", "integer"] }],
      [{ type: ["number", "string"] }, "/schema/type type-union"],
      [{ type: ["string", "integer"] }, "/schema/type type-intersection"],
    ],
    [
      "finds number and string disjoint",
      [{ type: "number" }, { type: "string" }],
      [{ type: ["number", "string"] }, "/schema/type type-union"],
      [false, "/schema empty"],
    ],
    [
      "treats a schema without type as all types",
      [{ type: "string", maxLength: 3 }, { maxLength: 5 }],
      [{ maxLength: 5 }, "/schema type-union"],
      [{ type: "string", maxLength: 3 }, "/schema type-intersection"],
    ],
    [
      "omits type if all types are united",
      [{ type: ["object", "array", "string", "number", "boolean"] }, { type: ["null", "integer"] }],
      [{}, "/schema/type type-union"],
      [{ type: "integer" }, "/schema/type type-intersection"],
    ],
    [
      "makes no decision if they are only in a different order",
      [{ type: ["null", "string"], title: "T" }, nullable],
      [{ type: ["null", "string"], title: "T" }],
      [{ type: ["null", "string"], title: "T" }],
    ],
    [
      "treats integer beside number as number",
      [{ type: ["integer", "number"], maximum: 9 }, { type: "number" }],
      [{ type: "number" }, "/schema/maximum weaker-bound"],
      [{ type: "number", maximum: 9 }, "/schema/maximum stronger-bound"],
    ],
    [
      "ignores types that JSON does not have",
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
