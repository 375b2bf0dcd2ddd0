import { expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../../../json/json-value.ts";
import { join } from "../../testing/join.ts";

const base: JsonObject = { $ref: "#/components/schemas/Base" };
const text = { type: "string" };
const either = { type: ["string", "number"] };
const count = { type: "number" };
const object = (properties: JsonObject): JsonObject => ({ type: "object", properties });

const joined = (schemas: readonly JsonObject[], Base: JsonValue): JsonObject => {
  const [first, second] = [schemas, schemas.toReversed()].map((sides) => {
    return join(sides.map((schema) => ({ schema, components: { schemas: { Base } } }))).schema;
  });
  expect(JSON.stringify(second)?.length).toBe(JSON.stringify(first)?.length);
  return Object(first);
};

it.each<[string, JsonObject, JsonObject]>([
  ["allOf", { ...object({ a: text }), allOf: [base] }, { ...object({ b: count }), allOf: [base] }],
  ["$ref", { ...object({ a: text }), ...base }, { ...object({ b: count }), ...base }],
])("does not narrow a property that a side has by its %s alone", (_, refined, plain) => {
  const { properties } = joined([refined, plain], object({ a: either }));
  expect(properties).toMatchObject({ b: count });
  expect(Object(properties).a ?? true).toBe(true);
});

it("aligns what the schemas that a side is composed of say nothing about", () => {
  const sides = [
    { allOf: [base, object({ a: text, b: count })] },
    { allOf: [base, object({ a: count })] },
  ];
  const parts = object({ a: { type: ["string", "number"] }, b: count });
  expect(joined(sides, object({ c: text }))).toMatchObject({ allOf: [base, parts] });
  expect(joined(sides, object({ b: text }))).toMatchObject({ anyOf: [{}, {}] });
  expect(joined(sides, { ...object({}), additionalProperties: text })).toMatchObject({
    anyOf: [{}, {}],
  });
});

it("does not narrow a property that a side names beside its allOf", () => {
  const sides = [
    { ...object({ b: text }), allOf: [base, object({ a: text })] },
    { allOf: [base, object({ a: text, b: count })] },
  ];
  expect(joined(sides, object({ c: text }))).toMatchObject({ anyOf: sides });
});
