import { expect, it } from "vitest";
import type { JsonObject } from "../../json/json-value.ts";
import { schemaFindings } from "../testing/schema-findings.ts";

const object = (more: JsonObject): JsonObject => ({ type: "object", ...more });

it.each<[string, (inner: JsonObject) => JsonObject]>([
  ["properties", (inner) => object({ properties: { a: inner } })],
  ["patternProperties", (inner) => object({ patternProperties: { "^a": inner } })],
  ["additionalProperties", (inner) => object({ additionalProperties: inner })],
  ["unevaluatedProperties", (inner) => object({ unevaluatedProperties: inner })],
  ["propertyNames", (inner) => object({ propertyNames: inner })],
  ["dependentSchemas", (inner) => object({ dependentSchemas: { a: inner } })],
  ["items", (inner) => ({ type: "array", items: inner })],
  ["prefixItems", (inner) => ({ type: "array", prefixItems: [inner] })],
  ["contains", (inner) => ({ type: "array", contains: inner })],
  ["unevaluatedItems", (inner) => ({ type: "array", unevaluatedItems: inner })],
  ["contentSchema", (inner) => ({ type: "string", contentSchema: inner })],
  ["not", (inner) => ({ not: inner })],
  ["anyOf", (inner) => ({ anyOf: [inner, { type: "null" }] })],
])("reports a description that changes below %s once", (_, around) => {
  const described = (description: string) => around({ type: "string", description });
  const findings = schemaFindings("response", { before: described("A"), after: described("B") });
  expect(findings.map(({ id }) => id)).toEqual(["description-changed"]);
  expect(findings[0]?.message).toContain("`description`");
});
