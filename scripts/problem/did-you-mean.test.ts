import { expect, it } from "vitest";
import { didYouMean, nearestWord } from "./did-you-mean.ts";

it.each([
  ["tittle", ["summary", "title"], "; did you mean title?"],
  ["colour", ["url", "name"], "; expected one of: url, name"],
  ["x", [], ""],
  ["colour", Array.from({ length: 16 }, (_, index) => `name-${index}`), ""],
])("suggests for %s among %j: %j", (name, known, answer) => {
  expect(didYouMean(name, known)).toBe(answer);
});

it("formats known names with the given function", () => {
  expect(didYouMean("ur", ["url"], (name) => `/servers/0/${name}`)).toBe(
    "; did you mean /servers/0/url?",
  );
});

it.each([
  ["tittle", ["summary", "title"], "title"],
  ["operationID", ["operationId"], "operationId"],
  ["emial", ["name", "email"], "email"],
  ["ur", ["url", "description"], "url"],
  ["desc", ["url", "description"], "description"],
  ["colour", ["url", "name"], undefined],
  ["d", ["description"], undefined],
  ["x", [], undefined],
])("interprets %s, given the names %j, as %s", (typed, known, meant) => {
  expect(nearestWord(typed, known)).toBe(meant);
});
