import { expect, it } from "vitest";
import { didYouMean } from "./did-you-mean.ts";

it.each([
  ["tittle", ["summary", "title"], "; did you mean title?"],
  ["colour", ["url", "name"], "; known there: url, name"],
  ["x", [], ""],
  ["colour", Array.from({ length: 16 }, (_, index) => `name-${index}`), ""],
])("answers %s among %j with %j", (name, known, answer) => {
  expect(didYouMean(name, known)).toBe(answer);
});

it("writes known names as it is told", () => {
  expect(didYouMean("ur", ["url"], (name) => `/servers/0/${name}`)).toBe(
    "; did you mean /servers/0/url?",
  );
});
