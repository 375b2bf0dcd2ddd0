import { expect, it } from "vitest";
import { sentence } from "./fault.ts";

it.each([
  ["check the path; it may be wrong", "Check the path; it may be wrong."],
  ["The page was moved.", "The page was moved."],
  ["remove it; known: url, file", "Remove it; known: url, file."],
  ["write sha256: 00ff", "Write sha256: 00ff"],
  ["add the entry:\n  - url: x\n    file: a b", "Add the entry:\n  - url: x\n    file: a b"],
  ["$ref leads nowhere", "$ref leads nowhere."],
])("makes a sentence of %j", (text, expected) => {
  expect(sentence(text)).toBe(expected);
});
