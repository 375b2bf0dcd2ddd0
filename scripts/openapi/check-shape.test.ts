import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../json/json-value.ts";
import { checkShape } from "./check-shape.ts";

const base: JsonObject = { openapi: "3.1.0", info: { title: "t", version: "1" } };

/** The pointer and message of each fault, with the pointer's depth as its line. */
const faultsOf = (document: JsonObject) =>
  checkShape({ ...base, ...document }, (tokens) => tokens.length).map(
    ({ pointer = "", message, line }) => ({ pointer, message, line }),
  );

const schemaFaults = (schema: JsonValue) =>
  faultsOf({ components: { schemas: { A: schema } } }).map(({ pointer, message }) => [
    pointer.replace("/components/schemas/A", ""),
    message,
  ]);

const operation = (value: JsonValue): JsonObject => ({ paths: { "/a": { get: value } } });

describe("checkShape", () => {
  it("accepts a minimal document", () => {
    expect(faultsOf({})).toEqual([]);
    expect(faultsOf({ paths: { "/a": {}, "x-b": 1 }, "x-c": [] })).toEqual([]);
  });

  it("requires title and version, and a version that is a string", () => {
    expect(checkShape({ openapi: "3.1.0", info: { version: 1 } }, () => 7)).toMatchObject([
      { pointer: "/info", line: 7, message: expect.stringContaining("no title") },
      {
        kind: "malformed-document",
        pointer: "/info/version",
        value: 1,
        message: "Expected a string at /info/version, found the number 1",
      },
    ]);
  });

  it("reports the line of a malformed node", () => {
    expect(faultsOf(operation({ responses: { "200": [] } }))).toEqual([
      {
        pointer: "/paths/~1a/get/responses/200",
        message: expect.stringContaining("found an empty list"),
        line: 5,
      },
    ]);
  });

  it.each<[string, JsonObject, string]>([
    ["a path without a slash", { paths: { a: {} } }, "/paths/a"],
    ["an invalid status", operation({ responses: { ok: {} } }), "/paths/~1a/get/responses/ok"],
    [
      "a parameter without a name",
      operation({ parameters: [{ in: "query" }] }),
      "/paths/~1a/get/parameters/0",
    ],
    ["parameters that are a mapping", operation({ parameters: {} }), "/paths/~1a/get/parameters"],
    ["a summary that is a list", operation({ summary: [] }), "/paths/~1a/get/summary"],
    ["tags that are not strings", operation({ tags: [1] }), "/paths/~1a/get/tags"],
    ["a body that is a string", operation({ requestBody: "x" }), "/paths/~1a/get/requestBody"],
    ["servers without a URL", { servers: [{}] }, "/servers/0"],
    ["security that is a mapping", { security: {} }, "/security"],
    ["components that are a list", { components: [] }, "/components"],
    [
      "a security scheme without a type",
      { components: { securitySchemes: { a: {} } } },
      "/components/securitySchemes/a",
    ],
  ])("reports %s", (_what, document, pointer) => {
    expect(faultsOf(document).map((fault) => fault.pointer)).toEqual([pointer]);
  });

  it.each<[JsonValue, string]>([
    ["string", ""],
    [null, ""],
    [{ type: "text" }, "/type"],
    [{ type: [] }, "/type"],
    [{ type: ["string", "text"] }, "/type"],
    [{ required: true }, "/required"],
    [{ required: ["a", 1] }, "/required"],
    [{ enum: "a" }, "/enum"],
    [{ properties: [] }, "/properties"],
    [{ properties: { a: "string" } }, "/properties/a"],
    [{ items: [{}] }, "/items"],
    [{ allOf: {} }, "/allOf"],
    [{ anyOf: [1] }, "/anyOf/0"],
    [{ additionalProperties: "no" }, "/additionalProperties"],
    [{ pattern: 1 }, "/pattern"],
    [{ minLength: -1 }, "/minLength"],
    [{ maxItems: 1.5 }, "/maxItems"],
    [{ minimum: "1" }, "/minimum"],
    [{ exclusiveMinimum: "1" }, "/exclusiveMinimum"],
    [{ dependentRequired: { a: "b" } }, "/dependentRequired/a"],
    [{ discriminator: { mapping: { a: 1 }, propertyName: "x" } }, "/discriminator/mapping/a"],
    [{ not: { not: { not: 1 } } }, "/not/not/not"],
    [{ $ref: 1 }, "/$ref"],
  ])("reports the fault in the schema %j", (schema, pointer) => {
    expect(schemaFaults(schema).map(([place]) => place)).toEqual([pointer]);
  });

  it.each<JsonValue>([
    true,
    {},
    { type: ["string", "null"], exclusiveMinimum: true, minimum: 0 },
    {
      properties: { required: { type: "boolean" }, type: { enum: [1] }, $ref: { type: "string" } },
    },
    { example: { type: 1 }, default: { $ref: "x" }, "x-a": { $ref: 1 }, enum: [{ type: 2 }] },
    { additionalProperties: false, items: true, unknown: [1] },
  ])("accepts the schema %j", (schema) => {
    expect(schemaFaults(schema)).toEqual([]);
  });

  it.each([
    "other.yaml#/components/schemas/A",
    "https://x.test/a.json",
    "A",
    "#A",
    "",
    "#",
    "#/a~2",
  ])("rejects the $ref %j, which refers to another document", ($ref) => {
    const [schema] = checkShape({ ...base, components: { schemas: { A: { $ref } } } }, () => 1);
    expect(schema).toMatchObject({
      kind: "foreign-reference",
      pointer: "/components/schemas/A/$ref",
    });
    expect(faultsOf({ paths: { "/a": { $ref } } })).toHaveLength(1);
    expect(faultsOf(operation({ parameters: [{ $ref }] }))).toHaveLength(1);
  });

  it("allows a $ref to any place of the document instead of a parameter, a response or a body", () => {
    const $ref = "#/components/x/Y";
    expect(
      faultsOf(
        operation({
          parameters: [{ $ref }],
          requestBody: { $ref },
          responses: { "2XX": { $ref } },
        }),
      ),
    ).toEqual([]);
  });

  it("reports at most 100 faults", () => {
    expect(schemaFaults({ allOf: Array.from({ length: 500 }, () => 1) })).toHaveLength(100);
  });
});
