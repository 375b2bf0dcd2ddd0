import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../json/json-value.ts";
import { upgrade } from "./upgrade.ts";

const documentWith = (schema: JsonValue, openapi: string): JsonObject => ({
  openapi,
  components: { schemas: { A: schema } },
});

const upgradeSchema = (schema: JsonValue, openapi = "3.0.3"): unknown => {
  const { components } = upgrade(documentWith(schema, openapi));
  return components;
};

const becomes = (schema: JsonValue) => ({ schemas: { A: schema } });

describe("upgrade", () => {
  it("changes the version of a 3.0 document to 3.1.0, and keeps that of a 3.1 document", () => {
    expect(upgrade({ openapi: "3.0.3" })).toEqual({ openapi: "3.1.0" });
    expect(upgrade({ openapi: "3.1.1" })).toEqual({ openapi: "3.1.1" });
  });

  it.each(["3.0.3", "3.1.0"])("adds null to the types beside nullable, in %s", (version) => {
    expect(upgradeSchema({ type: "string", nullable: true }, version)).toEqual(
      becomes({ type: ["string", "null"] }),
    );
    expect(upgradeSchema({ type: ["string", "null"], nullable: true }, version)).toEqual(
      becomes({ type: ["string", "null"] }),
    );
  });

  it("drops nullable if it is false or if there is no type", () => {
    expect(upgradeSchema({ type: "string", nullable: false })).toEqual(becomes({ type: "string" }));
    expect(upgradeSchema({ minLength: 1, nullable: true })).toEqual(becomes({ minLength: 1 }));
  });

  it("turns boolean exclusive bounds into numbers", () => {
    expect(
      upgradeSchema({ minimum: 1, exclusiveMinimum: true, maximum: 5, exclusiveMaximum: false }),
    ).toEqual(becomes({ exclusiveMinimum: 1, maximum: 5 }));
    expect(upgradeSchema({ exclusiveMaximum: true })).toEqual(becomes({}));
    expect(upgradeSchema({ exclusiveMinimum: 3 }, "3.1.0")).toEqual(
      becomes({ exclusiveMinimum: 3 }),
    );
  });

  it("drops keywords beside a schema's $ref in 3.0, and keeps them in 3.1", () => {
    const schema = { $ref: "#/components/schemas/B", description: "x" };
    expect(upgradeSchema(schema, "3.0.0")).toEqual(becomes({ $ref: schema.$ref }));
    expect(upgradeSchema(schema, "3.1.0")).toEqual(becomes(schema));
  });

  it("keeps fields beside a path item's $ref", () => {
    const document = { openapi: "3.0.3", paths: { "/a": { $ref: "#/paths/~1b", summary: "x" } } };
    expect(upgrade(document)).toEqual({ ...document, openapi: "3.1.0" });
  });

  it("ignores what only looks like a keyword: names, examples, defaults, enums, extensions", () => {
    const data = { type: "string", nullable: true };
    const schema = {
      properties: {
        nullable: { type: "string" },
        $ref: { type: "string" },
        type: { enum: [data] },
      },
      required: ["nullable"],
      example: data,
      default: data,
      "x-original": data,
      const: data,
    };
    expect(upgradeSchema(schema)).toEqual(becomes(schema));
  });

  it.each([
    "items",
    "not",
    "if",
    "then",
    "else",
    "contains",
    "propertyNames",
    "additionalProperties",
    "unevaluatedItems",
    "unevaluatedProperties",
    "contentSchema",
  ])("upgrades the schema in %s", (keyword) => {
    expect(upgradeSchema({ [keyword]: { type: "string", nullable: true } })).toEqual(
      becomes({ [keyword]: { type: ["string", "null"] } }),
    );
  });

  it.each(["allOf", "anyOf", "oneOf", "prefixItems"])("upgrades the schemas in %s", (keyword) => {
    expect(upgradeSchema({ [keyword]: [true, { type: "string", nullable: true }] })).toEqual(
      becomes({ [keyword]: [true, { type: ["string", "null"] }] }),
    );
  });

  it.each(["properties", "patternProperties", "dependentSchemas", "$defs", "definitions"])(
    "upgrades the named schemas in %s",
    (keyword) => {
      expect(upgradeSchema({ [keyword]: { a: { type: "string", nullable: true } } })).toEqual(
        becomes({ [keyword]: { a: { type: ["string", "null"] } } }),
      );
    },
  );

  it("upgrades schemas everywhere in a document", () => {
    const old = { schema: { type: "string", nullable: true } };
    const carriers = (carried: JsonValue) => {
      const content = { "application/json": carried };
      const response = { headers: { H: carried }, content };
      const operation = {
        parameters: [carried],
        requestBody: { content: { a: { encoding: { f: { headers: { H: carried } } } } } },
        responses: { "200": response, default: response },
        callbacks: { done: { "{$request.body#/url}": { post: { requestBody: { content } } } } },
      };
      return {
        openapi: "3.1.0",
        paths: { "/a": { parameters: [carried], get: operation }, "x-a": old },
        webhooks: { w: { post: operation } },
        components: {
          parameters: { P: carried },
          headers: { H: carried },
          requestBodies: { B: { content } },
          responses: { R: response },
          callbacks: { C: { expression: { get: operation } } },
          pathItems: { I: { trace: operation } },
          examples: { E: { value: old } },
        },
      };
    };
    expect(upgrade(carriers(old))).toEqual(carriers({ schema: { type: ["string", "null"] } }));
  });

  it("does not modify its input", () => {
    const deepFreeze = <T>(value: T): T => {
      if (typeof value === "object" && value !== null) Object.values(value).map(deepFreeze);
      return Object.freeze(value);
    };
    const document = deepFreeze(
      documentWith({ type: "string", nullable: true, minimum: 1, exclusiveMinimum: true }, "3.0.0"),
    );
    expect(upgrade(document)).not.toBe(document);
  });
});
