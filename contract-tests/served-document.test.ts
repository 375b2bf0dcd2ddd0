import { describe, expect, it } from "vitest";
import {
  withoutChangingOperations,
  withoutOptionalProperties,
  withPropertyExamples,
  withUnknownProperties,
} from "./served-document.ts";

const document = {
  paths: {
    "/a": {
      get: {
        responses: {
          "200": {
            content: {
              "application/json": {
                schema: {
                  type: "array",
                  items: {
                    required: ["id"],
                    properties: { id: { type: "string" }, note: { type: "string" } },
                  },
                },
                example: { properties: { note: "as published" } },
              },
            },
          },
        },
      },
    },
  },
  components: {
    schemas: {
      properties: { allOf: [{ properties: { optional: {} } }, { $ref: "#/components/schemas/B" }] },
      B: { required: ["properties"], properties: { properties: { properties: { deep: {} } } } },
      Closed: { additionalProperties: false, properties: {} },
    },
  },
};

describe("withPropertyExamples", () => {
  it("adds an example to properties of that name that have none", () => {
    const filled = withPropertyExamples(document, { note: "mine", optional: 1 });
    expect(JSON.stringify(filled)).toContain('"note":{"type":"string","example":"mine"}');
    expect(JSON.stringify(filled)).toContain('"optional":{"example":1}');
    expect(withPropertyExamples(filled, { note: "other", optional: 2 })).toEqual(filled);
  });
});

describe("withoutOptionalProperties", () => {
  it("keeps only the required properties, in every component", () => {
    const changed = JSON.stringify(withoutOptionalProperties(document).components);
    expect(JSON.parse(changed).schemas).toEqual({
      properties: { allOf: [{ properties: {} }, { $ref: "#/components/schemas/B" }] },
      B: { required: ["properties"], properties: { properties: { properties: {} } } },
      Closed: { additionalProperties: false, properties: {} },
    });
  });

  it("changes inline schemas, and not examples", () => {
    const text = JSON.stringify(withoutOptionalProperties(document).paths);
    expect(text).toContain('"properties":{"id":{"type":"string"}}');
    expect(text).toContain('"example":{"properties":{"note":"as published"}}');
  });
});

describe("withUnknownProperties", () => {
  it("adds a required property to every object that allows it", () => {
    const changed = JSON.stringify(withUnknownProperties(document).components);
    const { B, Closed } = JSON.parse(changed).schemas;
    expect(B.required).toEqual(["properties", "added_since"]);
    expect(Object.keys(B.properties)).toEqual(["properties", "added_since"]);
    expect(B.properties.properties.required).toEqual(["added_since"]);
    expect(Closed.properties).toEqual({});
  });
});

describe("withoutChangingOperations", () => {
  it("keeps operations that only read, and the other fields of a path item", () => {
    const item = { summary: "s", parameters: [], get: { a: 1 }, head: { b: 1 } };
    const changing = { put: {}, post: {}, delete: {}, patch: {} };
    const grown = { ...document, paths: { "/a": { ...item, ...changing } } };
    expect(withoutChangingOperations(grown)).toEqual({ ...document, paths: { "/a": item } });
  });
});
