import { expect, it } from "vitest";
import { nearestWord } from "./nearest-word.ts";

it.each([
  ["tittle", ["summary", "title"], "title"],
  ["operationID", ["operationId"], "operationId"],
  ["emial", ["name", "email"], "email"],
  ["ur", ["url", "description"], "url"],
  ["desc", ["url", "description"], "description"],
  ["colour", ["url", "name"], undefined],
  ["d", ["description"], undefined],
  ["x", [], undefined],
])("takes %s, where %j are known, for %s", (typed, known, meant) => {
  expect(nearestWord(typed, known)).toBe(meant);
});
