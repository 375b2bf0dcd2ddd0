import { describe, expect, it } from "vitest";
import { readYaml } from "./read-yaml.ts";

const read = (text: string): unknown => {
  const reading = readYaml(text);
  return "value" in reading ? reading.value : reading.faults;
};

const faultsOf = (text: string) => {
  const reading = readYaml(text);
  return "faults" in reading ? reading.faults : [];
};

describe("readYaml", () => {
  it("reads keys as the strings they are written as", () => {
    const text = "200: a\n1.0: b\ntrue: c\nnull: d\non: e\n";
    expect(read(text)).toEqual({ "200": "a", "1.0": "b", true: "c", null: "d", on: "e" });
  });

  it("reads YAML 1.2: yes, on and dates are strings, even with a directive for 1.1", () => {
    const text = "a: yes\nb: on\nc: 2024-01-01\nd: 0o17\ne: 017\nf: 1_000\n";
    const value = { a: "yes", b: "on", c: "2024-01-01", d: 15, e: 17, f: "1_000" };
    expect(read(text)).toEqual(value);
    expect(read(`%YAML 1.1\n---\n${text}`)).toEqual(value);
  });

  it("reads an empty value and an empty text as null", () => {
    expect(read("a:\nb: ~\n")).toEqual({ a: null, b: null });
    expect(read("")).toBeNull();
  });

  it("reads the value of an alias, with the lines of its anchor", () => {
    const reading = readYaml("a: &x\n  b: 1\nc: *x\n");
    expect(reading).toMatchObject({ value: { a: { b: 1 }, c: { b: 1 } } });
    expect("lineOf" in reading && [reading.lineOf(["c"]), reading.lineOf(["c", "b"])]).toEqual([
      3, 2,
    ]);
  });

  it("returns the line of a key, of an item, and of the nearest ancestor of a missing place", () => {
    const reading = readYaml(
      "a:\n  - 1\n  -\n    b: 2\n    c: |\n      x\n\n      y\n  - d: 3\ne: 4\n",
    );
    const lineOf = (...tokens: string[]) => ("lineOf" in reading ? reading.lineOf(tokens) : 0);
    expect(lineOf("a")).toBe(1);
    expect(lineOf("a", "0")).toBe(2);
    expect(lineOf("a", "1", "c")).toBe(5);
    expect(lineOf("a", "2", "d")).toBe(9);
    expect(lineOf("a", "9", "d")).toBe(1);
    expect(lineOf("e", "f", "g")).toBe(10);
    expect(lineOf("constructor")).toBe(1);
  });

  it("reports every syntax error with line and column", () => {
    expect(faultsOf('a: [\nb: }\nc: "\n')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: "invalid-yaml", line: 2, column: 1 }),
        expect.objectContaining({ kind: "invalid-yaml", line: 2, column: 4 }),
      ]),
    );
  });

  it.each([
    ["a duplicate key, quoted or not", "a: 1\n200: x\n'200': y\n", "duplicate-key", 3],
    ["the key __proto__", "a:\n  __proto__: {b: 1}\n", "unsafe-key", 2],
    ["a merge key", "a: &a {b: 1}\nc:\n  <<: *a\n", "merge-key", 3],
    ["a custom tag", "a: 1\nb: !!js/function x\n", "custom-tag", 2],
    ["a tag that JSON has no type for", "a: !!binary aGk=\n", "custom-tag", 1],
    ["a tagged mapping", "a: 1\nb: !point {x: 1}\n", "custom-tag", 2],
    ["an infinite number", "a: .inf\n", "not-a-json-value", 1],
    ["a second document", "a: 1\n---\nb: 2\n", "several-documents", 2],
    ["an alias without an anchor", "a: 1\nb: *x\n", "unknown-anchor", 2],
    ["an alias inside its own anchor", "a: &a\n  b: *a\n", "circular-alias", 2],
    ["a key that is a list", "? [a]\n: 1\n", "invalid-yaml", 1],
    ["a tab as indentation", "a:\n\tb: 1\n", "invalid-yaml", 2],
  ])("rejects %s", (_what, text, kind, line) => {
    expect(faultsOf(text)).toEqual([expect.objectContaining({ kind, line })]);
  });

  it("keeps keys that are special in JavaScript as plain data", () => {
    const value = read("constructor: a\ntoString: b\nhasOwnProperty: c\n");
    expect(Object.entries(value ?? {})).toEqual([
      ["constructor", "a"],
      ["toString", "b"],
      ["hasOwnProperty", "c"],
    ]);
  });
});
