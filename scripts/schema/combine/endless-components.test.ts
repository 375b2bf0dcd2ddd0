import { describe, expect, it } from "vitest";
import type { JsonSchema } from "../../json/json-value.ts";
import { to } from "../testing/combined.ts";
import { componentAt } from "./component-names.ts";
import { endlessComponents } from "./endless-components.ts";

const endless = (components: Readonly<Record<string, JsonSchema>>) => {
  const entries = Object.entries(components).map(
    ([name, schema]) => [componentAt(name), schema] as const,
  );
  const found = endlessComponents(new Map(entries));
  return Object.keys(components).filter((name) => found.has(componentAt(name)));
};

describe("endlessComponents", () => {
  it.each<[sentence: string, components: Readonly<Record<string, JsonSchema>>, found: string[]]>([
    ["finds one that refers to itself", { X: to("X") }, ["X"]],
    ["finds two that refer to each other", { X: to("Y"), Y: { anyOf: [to("X")] } }, ["X", "Y"]],
    ["passes over one that leads to them", { X: to("Y"), Y: to("Y") }, ["Y"]],
    ["passes over a chain", { X: to("Y"), Y: to("Z"), Z: { type: "null" } }, []],
    [
      "passes over a cycle that goes down",
      { X: { items: to("X"), properties: { x: to("X") } } },
      [],
    ],
    ["looks below allOf", { X: { allOf: [{ allOf: [to("X")] }] } }, ["X"]],
    ["looks below oneOf", { X: { oneOf: [to("X")] } }, ["X"]],
    ["looks below not", { X: { not: to("X") } }, ["X"]],
    ["looks below if", { X: { if: to("X") } }, ["X"]],
    ["looks below else", { X: { if: true, else: to("X") } }, ["X"]],
    ["looks below dependentSchemas", { X: { dependentSchemas: { a: to("X") } } }, ["X"]],
    ["takes a $ref into a component for one to it", { X: { $ref: `${to("X").$ref}/not` } }, ["X"]],
    ["passes over a $ref out of the components", { X: { $ref: "#/schema" } }, []],
    ["finds cycles beside each other", { X: to("X"), Y: { type: "null" }, Z: to("Z") }, ["X", "Z"]],
  ])("%s", (_, components, found) => {
    expect(endless(components)).toEqual(found);
  });
});
