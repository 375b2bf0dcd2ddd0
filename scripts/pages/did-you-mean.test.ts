import { expect, it } from "vitest";
import { didYouMean } from "./did-you-mean.ts";

it.each([
  ["tittle", ["summary", "title"], "; did you mean title?"],
  ["operationID", ["operationId"], "; did you mean operationId?"],
  ["ur", ["url", "description"], "; did you mean url?"],
  ["colour", ["url", "name"], "; known there: url, name"],
  ["x", [], ""],
  ["colour", Array.from({ length: 16 }, (_, index) => `name-${index}`), ""],
])("answers %s among %j with %j", (name, known, answer) => {
  expect(didYouMean(name, known)).toBe(answer);
});
