import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { printableYaml } from "./printable-yaml.ts";

const parts = ["a", " ", "\n", "\r\n", "\t", ":", "::", "#", "##[error]", "::add-mask::", "\u202e"];
const hostile = fc
  .array(fc.constantFrom(...parts, '"', "\\", "\u2028", "\ufeff", "\u0007", "\u{e0001}", "- "))
  .map((list) => list.join(""));
const value = fc.letrec((tie) => ({
  any: fc.oneof({ depthSize: "small" }, hostile, tie("list"), tie("object")),
  list: fc.array(tie("any"), { maxLength: 3 }),
  object: fc.dictionary(hostile, tie("any"), { maxKeys: 3, noNullPrototype: true }),
})).object;

describe("printableYaml", () => {
  it("writes any value so that it is parsed as the same value", () => {
    fc.assert(
      fc.property(value, (each) => {
        expect(parse(printableYaml(JSON.parse(JSON.stringify(each))))).toEqual(each);
      }),
    );
  });

  it("keeps the whitespace of a text of blank lines, which yaml 2 loses", () => {
    expect(parse(printableYaml({ a: " \n", b: ["\t\n \n"] }))).toEqual({
      a: " \n",
      b: ["\t\n \n"],
    });
  });

  it("contains no invisible characters and no CI commands", () => {
    fc.assert(
      fc.property(value, (each) => {
        const text = printableYaml(JSON.parse(JSON.stringify(each)));
        expect(text).not.toMatch(/[^\n\t\P{Cc}]|[\p{Cf}\p{Zl}\p{Zp}]/u);
        expect(text).not.toMatch(/##\[|^\s*::/m);
      }),
    );
  });

  it("does not change ordinary texts", () => {
    const usual = { text: "One.\n\nTwo: #7", yes: "yes", list: ["a", 1] };
    expect(printableYaml(usual)).toBe(stringify(usual, { compat: "yaml-1.1" }));
  });
});
