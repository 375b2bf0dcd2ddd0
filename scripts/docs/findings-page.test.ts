import { expect, it } from "vitest";
import { catalogue } from "../drift/finding/catalogue.ts";
import { exampleEdits } from "./finding-example.ts";
import { findingSection } from "./findings-page.ts";

it("has an example of exactly the ids in the catalogue", () => {
  expect([...exampleEdits.keys()].sort()).toEqual(Object.keys(catalogue).sort());
});

it("shows what changed, the reported message, and the proof", async () => {
  const section = await findingSection("response-property-enum-value-added");
  const inOrder = [
    "### response-property-enum-value-added",
    "-        status: { type: string, enum: [stored, failed] }",
    "+        status: { type: string, enum: [stored, failed, queued] }",
    "listFiles",
    '"status": "queued"',
  ];
  const places = inOrder.map((part) => section.indexOf(part));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});
