import { describe, expect, it } from "vitest";
import { isJsonObject, type JsonObject, type JsonValue } from "../json/json-value.ts";
import {
  contractFindingsBetween,
  editedDocument,
  findingsBetween,
  isSchemaPlace,
  places,
} from "./testing/edited-document.ts";
import { uploadsApi } from "./testing/uploads-api.ts";

type Rewrite = (schema: JsonObject) => JsonObject | undefined;

/** Each keeps the meaning of a schema; undefined if it does not apply. */
const rewrites: Readonly<Record<string, Rewrite>> = {
  "wrapped in an anyOf of one branch": (schema) => ({ anyOf: [schema] }),
  "wrapped in an allOf of one branch": (schema) => ({ allOf: [schema] }),
  "wrapped in a oneOf of one branch": (schema) => ({ oneOf: [schema] }),
  "wrapped twice": (schema) => ({ allOf: [{ anyOf: [schema] }] }),
  "with its type as a list": (schema) =>
    typeof schema.type === "string" ? { ...schema, type: [schema.type] } : undefined,
  "with its keywords in a different order": reversed,
  "with its enum in a different order": (schema) =>
    Array.isArray(schema.enum) ? { ...schema, enum: schema.enum.toReversed() } : undefined,
  "with its required names in a different order": (schema) =>
    Array.isArray(schema.required)
      ? { ...schema, required: schema.required.toReversed() }
      : undefined,
  "with an empty list of required names": (schema) =>
    schema.type === "object" && schema.required === undefined
      ? { ...schema, required: [] }
      : undefined,
  "with additionalProperties spelled out": (schema) =>
    schema.type === "object" && schema.additionalProperties === undefined
      ? { ...schema, additionalProperties: true }
      : undefined,
  "with a bound that has no effect": (schema) =>
    schema.type === "string" ? { ...schema, minLength: 0 } : undefined,
  "with an exclusive bound instead of an inclusive one": ({ minimum, ...schema }) =>
    typeof minimum === "number" ? { ...schema, exclusiveMinimum: minimum - 1 } : undefined,
  "with an enum split into an anyOf": ({ enum: values, ...schema }) =>
    Array.isArray(values)
      ? { anyOf: values.map((value: JsonValue) => ({ ...schema, const: value })) }
      : undefined,
  "with an enum split into enums of one value": ({ enum: values, ...schema }) =>
    Array.isArray(values)
      ? { anyOf: values.map((value: JsonValue) => ({ ...schema, enum: [value] })) }
      : undefined,
  "split into an allOf": ({ required, ...schema }) =>
    required === undefined ? undefined : { allOf: [schema, { type: "object", required }] },
  "with its target inlined": (schema) =>
    typeof schema.$ref === "string" && !schema.$ref.endsWith("Tree")
      ? target(schema.$ref)
      : undefined,
  "with deprecated: false": (schema) => ({ ...schema, deprecated: false }),
};

function target(ref: string): JsonObject | undefined {
  const found = [...places(uploadsApi)].find(([pointer]) => pointer === ref.slice(1))?.[1];
  return isJsonObject(found) ? found : undefined;
}

function reversed(object: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(object)
      .toReversed()
      .map(([name, value]) => [name, isJsonObject(value) ? reversed(value) : value]),
  );
}

const schemas = [...places(uploadsApi)].filter(
  (place): place is readonly [string, JsonObject] =>
    isSchemaPlace(place[0]) && isJsonObject(place[1]),
);

describe("rewrites that keep the meaning", () => {
  it.each(Object.entries(rewrites))(
    "a schema %s causes no finding, wherever it is",
    (_, rewrite) => {
      const rewritten = schemas.flatMap(([pointer, schema]) => {
        const next = rewrite(schema);
        return next === undefined ? [] : [{ pointer, next }];
      });
      // The direction alternates: each is a rewrite, and both are compared often enough.
      const alarms = rewritten.flatMap(({ pointer, next }, index) => {
        const other = editedDocument(uploadsApi, pointer, () => next);
        return index % 2 === 0
          ? contractFindingsBetween(uploadsApi, other)
          : contractFindingsBetween(other, uploadsApi);
      });
      expect(rewritten.length).toBeGreaterThan(0);
      expect(alarms).toEqual([]);
    },
  );

  it("a document with everything in a different order causes no finding", () => {
    expect(contractFindingsBetween(uploadsApi, reversed(uploadsApi))).toEqual([]);
  });

  it("a renamed component causes no finding", () => {
    const renamed: JsonObject = JSON.parse(
      JSON.stringify(uploadsApi).replaceAll('/Upload"', '/File"').replace('"Upload":', '"File":'),
    );
    expect(renamed).toHaveProperty("components.schemas.File");
    expect(contractFindingsBetween(uploadsApi, renamed)).toEqual([]);
  });

  it("a renamed security scheme causes no finding", () => {
    const renamed: JsonObject = JSON.parse(
      JSON.stringify(uploadsApi).replaceAll('"key"', '"token"'),
    );
    expect(contractFindingsBetween(uploadsApi, renamed)).toEqual([]);
  });

  it("a renamed path parameter causes no finding", () => {
    const renamed: JsonObject = JSON.parse(
      JSON.stringify(uploadsApi)
        .replace("{id}", "{upload_id}")
        .replace('"name":"id"', '"name":"upload_id"'),
    );
    expect(renamed).toHaveProperty(["paths", "/uploads/{upload_id}"]);
    expect(contractFindingsBetween(uploadsApi, renamed)).toEqual([]);
  });

  it("parameters that are reordered, or moved from the path to its operations, cause no finding", () => {
    const swapped = editedDocument(uploadsApi, "/paths/~1uploads/get/parameters", (list) =>
      Array.isArray(list) ? list.toReversed() : list,
    );
    expect(contractFindingsBetween(uploadsApi, swapped)).toEqual([]);
    const parameters = [{ name: "id", in: "path", required: true, schema: { type: "string" } }];
    const own = ["get", "delete"].reduce(
      (document, method) =>
        editedDocument(document, `/paths/~1uploads~1{id}/${method}/parameters`, () => parameters),
      editedDocument(uploadsApi, "/paths/~1uploads~1{id}/parameters", () => undefined),
    );
    expect(contractFindingsBetween(uploadsApi, own)).toEqual([]);
  });

  it("a media type in a different case causes no finding", () => {
    const text = JSON.stringify(uploadsApi).replaceAll("application/json", "Application/JSON");
    expect(contractFindingsBetween(uploadsApi, JSON.parse(text))).toEqual([]);
  });

  it("a description beside a $ref and a format are only info", () => {
    const purpose = "/components/schemas/Upload/properties/purpose/description";
    const id = "/components/schemas/Upload/properties/id/format";
    const described = editedDocument(uploadsApi, purpose, () => "What it is for.");
    const formatted = editedDocument(described, id, () => "uuid");
    const findings = findingsBetween(uploadsApi, formatted);
    expect(findings.map(({ id: name, level }) => [name, level])).toEqual([
      ["description-changed", "info"],
      ["description-changed", "info"],
    ]);
  });
});
