import { expect, it } from "vitest";
import type { JsonObject } from "../json/json-value.ts";
import { redirectReferences } from "./document-references.ts";
import { mappedMembers } from "./mapped-members.ts";

const at = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const union = (names: readonly string[], mapping?: JsonObject, keyword = "oneOf"): JsonObject => ({
  [keyword]: names.map(at),
  discriminator: { propertyName: "kind", ...(mapping === undefined ? {} : { mapping }) },
});
const moved = (schema: JsonObject) => {
  const { discriminator } = schema;
  return Object(discriminator).mapping;
};

it.each<[string, JsonObject, JsonObject, JsonObject | undefined]>([
  ["by its former name", union(["A", "B"]), union(["A_1", "B"]), { A: "#/components/schemas/A_1" }],
  [
    "by every value of the mapping",
    union(["A", "B"]),
    union(["A_1", "B"], { a: "A", z: "#/components/schemas/A", b: "B" }),
    { a: "#/components/schemas/A_1", z: "#/components/schemas/A_1", b: "B" },
  ],
  [
    "in a oneOf that has become an anyOf",
    union(["A"]),
    union(["A_1"], undefined, "anyOf"),
    { A: "#/components/schemas/A_1" },
  ],
  [
    "by no new value if the mapping names a member of a nested union",
    union(["A", "Nested"], { a: "A", b: "B" }),
    union(["A", "Nested_1"], { a: "A", b: "B_1" }),
    { a: "A", b: "B_1" },
  ],
  ["by no new value if there are no copies", union(["A", "B"]), union(["A", "B"]), undefined],
])("maps to a copy %s", (_, published, result, mapping) => {
  expect(moved(mappedMembers(published, result))).toEqual(mapping);
});

it("maps to the copies that references are redirected to", () => {
  const led = redirectReferences(
    union(["A", "B", "C"], { b: "#/components/schemas/B", c: "C" }),
    (pointer) => (pointer.endsWith("/C") ? undefined : `${pointer}Input`),
    "schema",
  );
  expect(moved(led)).toEqual({
    A: "#/components/schemas/AInput",
    b: "#/components/schemas/BInput",
    c: "C",
  });
});
