import { expect, it } from "vitest";
import type { JsonObject } from "../../json/json-value.ts";
import { exchange, ref } from "../testing/exchange.ts";
import { compileTypes } from "./compile-types.ts";
import { generateTypes } from "./generate-types.ts";

/** A union so wide that TypeScript cannot represent an intersection of three of them. */
const wide: JsonObject = {
  oneOf: Array.from({ length: 60 }, (_, index) => ({
    type: "object",
    required: [`a${index}`],
    properties: { [`a${index}`]: { type: "string" } },
  })),
};
const tooComplex = { allOf: [wide, { ...wide, title: "b" }, { ...wide, title: "c" }] };
const schemas = { Wide: tooComplex, "Used-by": { type: "object", properties: { w: ref("Wide") } } };

it.each<[string, JsonObject, string]>([
  ["a component", exchange(true, ref("Used-by"), schemas), "/components/schemas/Wide"],
  [
    "a component that is copied for requests",
    exchange(ref("Both"), ref("Both"), { Both: { allOf: [...tooComplex.allOf, { enum: [1] }] } }),
    "/components/schemas/Both",
  ],
  ["an operation", exchange(true, tooComplex, {}), "/paths/~1exchange/post"],
])("rejects types that do not compile, at the place of %s", async (_, document, pointer) => {
  await expect(generateTypes(document)).rejects.toMatchObject({
    name: "CodegenError",
    pointer,
    message: expect.stringContaining("TypeScript"),
  });
});

it("reports which declaration and property do not compile", () => {
  const types = `
    export interface A { b: Nowhere }
    export type C = A["c"];
    export interface operations { list: { body: A & Record<string, Lost> } }`;
  expect(compileTypes(types).map(({ path }) => path)).toEqual([
    ["A", "b"],
    ["C"],
    ["operations", "list"],
  ]);
  expect(compileTypes("export type Names = readonly [string, ...number[]];")).toEqual([]);
});
