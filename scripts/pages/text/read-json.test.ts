import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readJson } from "./read-json.ts";

const faultsOf = (text: string) => {
  const reading = readJson(text);
  return "faults" in reading ? reading.faults : [];
};

describe("readJson", () => {
  it("returns the line of a key, of an item, and of the nearest ancestor of a missing place", () => {
    const reading = readJson(
      '\n{ "a": [1,\n {"b/c": {}, "x":\n"}]",\n "d\\u0065": 2}],\n"f": null}\n',
    );
    const lineOf = (...tokens: string[]) => ("lineOf" in reading ? reading.lineOf(tokens) : 0);
    expect(lineOf()).toBe(2);
    expect(lineOf("a", "0")).toBe(2);
    expect(lineOf("a", "1")).toBe(3);
    expect(lineOf("a", "1", "b/c")).toBe(3);
    expect(lineOf("a", "1", "x")).toBe(3);
    expect(lineOf("a", "1", "de")).toBe(5);
    expect(lineOf("a", "1", "none")).toBe(3);
    expect(lineOf("f", "deeper")).toBe(6);
  });

  it.each([
    ["a missing value", '{\n"a": }', "invalid-json", 2, 6],
    ["a trailing comma", '{"a": 1,}', "invalid-json", 1, 9],
    ["a broken number", "[01]", "invalid-json", 1, 2],
    ["a line ending in a string", '["a\nb"]', "invalid-json", 1, 2],
    ["an invalid escape in a key", '{"\\x": 1}', "invalid-json", 1, 2],
    ["an invalid escape in a value", '["\\x"]', "invalid-json", 1, 4],
    ["something after the value", "{}\nx", "invalid-json", 2, 1],
    ["an unexpected end", '{"a": [', "invalid-json", 1, 8],
    ["a comment", "{ // x\n}", "invalid-json", 1, 3],
    ["a duplicate key", '{"a": 1,\n"\\u0061": 2}', "duplicate-key", 2, 1],
    ["the key __proto__", '{"__proto__": {}}', "unsafe-key", 1, 2],
    ["a number beyond a double", "[1, 1e999]", "not-a-json-value", 1, 5],
  ])("rejects %s", (_what, text, kind, line, column) => {
    expect(faultsOf(text)).toEqual([expect.objectContaining({ kind, line, column })]);
  });

  it("reads exactly what JSON.parse reads", () => {
    const piece = fc.constantFrom(
      ...'{}[]:,"a1-.e \\tn'.split(""),
      '"a"',
      "true",
      "null",
      "1e5",
      '"\\n"',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          fc.array(piece).map((all) => all.join("")),
        ),
        (text) => {
          const reading = readJson(text);
          const value = "value" in reading ? reading.value : undefined;
          const kinds = "faults" in reading ? reading.faults.map(({ kind }) => kind) : [];
          fc.pre(kinds.every((kind) => kind === "invalid-json"));
          expect(value).toEqual(parsed(text));
        },
      ),
    );
  });
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
