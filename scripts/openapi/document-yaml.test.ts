import fc from "fast-check";
import { expect, it } from "vitest";
import { parse } from "yaml";
import type { JsonValue } from "../json/json-value.ts";
import { documentYaml } from "./document-yaml.ts";

// JSON has no -0.
const json = fc
  .jsonValue({ noUnicodeString: false })
  .map((value): JsonValue => JSON.parse(JSON.stringify(value)));

it("is parsed as the value that was written", () => {
  fc.assert(
    fc.property(json, (value) => {
      expect(parse(documentYaml(value))).toEqual(value);
    }),
  );
});

it("quotes strings that a different parser could mistake for numbers, booleans, dates or null", () => {
  const text = documentYaml(["200", "yes", "012", "2024-01-01", "1e3", "null", "~", "0x1F", ""]);
  expect(text).toBe(
    ["200", "yes", "012", "2024-01-01", "1e3", "null", "~", "0x1F", ""]
      .map((word) => `- "${word}"\n`)
      .join(""),
  );
});

it("folds no lines and writes no aliases", () => {
  const long = { text: "word ".repeat(60).trim() };
  const text = documentYaml({ a: long, b: long });
  expect(text.split("\n")).toHaveLength(5);
  expect(text).not.toMatch(/[&*]/);
});

it("writes the header as comments", () => {
  expect(documentYaml({ a: 1 }, "One.\n\nTwo.\n")).toBe("# One.\n#\n# Two.\na: 1\n");
});
