import { expect, it } from "vitest";
import type { JsonObject } from "../json/json-value.ts";
import { documentReferences, redirectReferences } from "./document-references.ts";

const schema: JsonObject = {
  properties: {
    a: { $ref: "#/components/schemas/A~1B" },
    $ref: { type: "string", default: { $ref: "#/no" } },
    example: { items: { $ref: "#/components/schemas/C" } },
    discriminator: { type: "object", properties: { mapping: { enum: [{ $ref: "#/no" }] } } },
  },
  example: { $ref: "#/no" },
  examples: [{ $ref: "#/no" }],
  "x-own": { $ref: "#/no" },
  const: { $ref: "#/no" },
  oneOf: [{ $ref: "#/components/schemas/%7BD%7D" }, { $ref: "other.yaml#/E" }],
  discriminator: {
    propertyName: "kind",
    mapping: { c: "#/components/schemas/C", d: "{D}", e: "other.yaml" },
  },
};

it("finds every $ref and mapping that refers to the document, and none in payloads", () => {
  expect(
    documentReferences(schema, "schema").toSorted((a, b) => (a.pointer < b.pointer ? -1 : 1)),
  ).toEqual([
    { pointer: "/discriminator/mapping/c", target: "/components/schemas/C" },
    { pointer: "/oneOf/0", target: "/components/schemas/{D}" },
    { pointer: "/properties/a", target: "/components/schemas/A~1B" },
    { pointer: "/properties/example/items", target: "/components/schemas/C" },
  ]);
});

it("finds a $ref among the named examples of a media type, but not in an example's value", () => {
  const examples = { a: { $ref: "#/components/examples/A" }, b: { value: { $ref: "#/no" } } };
  expect(documentReferences({ examples }, "media type")).toEqual([
    { pointer: "/examples/a", target: "/components/examples/A" },
  ]);
});

it("redirects the given references, and does not change the others", () => {
  const moved = (pointer: string): string | undefined =>
    pointer === "/components/schemas/A~1B" || pointer === "/components/schemas/C"
      ? `${pointer}Input`
      : pointer === "/components/schemas/{D}"
        ? "/components/schemas/DInput"
        : undefined;
  const result = redirectReferences(schema, moved, "schema");
  expect(
    documentReferences(result, "schema")
      .map(({ target }) => target)
      .sort(),
  ).toEqual([
    "/components/schemas/A~1BInput",
    "/components/schemas/CInput",
    "/components/schemas/CInput",
    "/components/schemas/DInput",
    "/components/schemas/DInput",
  ]);
  expect(result).toMatchObject({ example: { $ref: "#/no" }, examples: [{ $ref: "#/no" }] });
  expect(redirectReferences(schema, () => undefined, "schema")).toEqual(schema);
});
