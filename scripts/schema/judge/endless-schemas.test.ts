import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../json/json-value.ts";
import { endlessSchemas } from "./endless-schemas.ts";

const at = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const names = (schemas: JsonObject) =>
  endlessSchemas({ uses: Object.keys(schemas).map(at), components: { schemas } }).map((circle) =>
    circle.map((pointer) => pointer.split("/").at(-1)).toSorted(),
  );

describe("schemas that consist of themselves", () => {
  it.each<[string, JsonObject, readonly string[]]>([
    ["a reference to itself", { A: at("A") }, ["A"]],
    ["a choice of itself", { A: { anyOf: [at("A"), { type: "string" }] } }, ["A"]],
    ["two references", { A: at("B"), B: at("A") }, ["A", "B"]],
    [
      "a union whose alternatives extend it",
      { Pet: { oneOf: [at("Cat"), at("Dog")] }, Cat: { allOf: [at("Pet")] }, Dog: {} },
      ["Cat", "Pet"],
    ],
    [
      "a condition",
      { A: { if: { not: at("B") } }, B: { dependentSchemas: { a: at("A") } } },
      ["A", "B"],
    ],
    ["a part of itself", { A: { allOf: [at("A/allOf/0")] } }, ["0"]],
  ])("are found: %s", (_, schemas, circle) => {
    expect(names(schemas)).toEqual([circle]);
  });

  it("do not include those with a step into the payload in between", () => {
    const schemas = {
      Tree: { anyOf: [{ type: "string" }, { type: "array", items: at("Tree") }] },
      List: { allOf: [at("Base"), { properties: { next: at("List") } }] },
      Base: { properties: { items: { type: "array", prefixItems: [at("List")] } } },
    };
    expect(names(schemas)).toEqual([]);
  });
});
