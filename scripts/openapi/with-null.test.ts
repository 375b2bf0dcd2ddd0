import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { expect, it } from "vitest";
import { valueAt } from "../json/json-pointer.ts";
import type { JsonObject, JsonValue } from "../json/json-value.ts";
import { upgrade } from "./upgrade.ts";
import { publishedTokens } from "./with-null.ts";

const payloads: readonly JsonValue[] = [null, "a", "b", 1, {}, { id: 1 }, { id: "1" }, []];
const definitions = {
  Plain: { type: "object", properties: { id: { type: "string" } } },
  Nullable: { type: ["string", "null"] },
};

/** What a schema accepts of the payloads, as a schema of a document of some version. */
function accepted(schema: JsonObject, openapi: string): readonly boolean[] {
  const document = upgrade({ openapi, components: { schemas: { ...definitions, S: schema } } });
  const ajv = new Ajv2020({ strict: false, meta: false, validateSchema: false });
  const validate = ajv.addSchema(document, "d").compile({ $ref: "d#/components/schemas/S" });
  return payloads.map((payload) => validate(payload));
}

const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const part = fc.constantFrom<JsonObject>(
  ref("Plain"),
  ref("Nullable"),
  { type: "string" },
  { enum: ["a", 1] },
  { type: "object", required: ["id"] },
);
const parts = fc.array(part, { minLength: 1, maxLength: 2 });
const keywords = fc.record(
  {
    type: fc.constantFrom<JsonValue>("string", "object", ["string", "integer"]),
    enum: fc.constantFrom<JsonValue>(["a"], ["b", {}], [1]),
    allOf: parts,
    anyOf: parts,
    oneOf: parts,
    not: part,
    properties: fc.constant({ id: { type: "string" } }),
    description: fc.constant("text"),
  },
  { requiredKeys: [] },
);

it.each(["3.0.3", "3.1.0"])("adds only null, whatever keywords are beside it, in %s", (version) => {
  const schemas = fc.oneof(
    keywords,
    fc.constantFrom("Plain", "Nullable").map((name): JsonObject => ref(name)),
  );
  fc.assert(
    fc.property(schemas, (schema) => {
      const [, ...others] = accepted(schema, version);
      expect(accepted({ ...schema, nullable: true }, version)).toEqual([true, ...others]);
    }),
  );
});

it("adds null to a const", () => {
  const [isNull, ...others] = accepted({ const: "a", nullable: true }, "3.1.0");
  expect([isNull, others.filter(Boolean).length]).toEqual([true, 1]);
});

it("keeps the description beside a reference that null is added to", () => {
  const schema = { ...ref("Plain"), description: "The plain one.", nullable: true };
  const { components } = upgrade({ openapi: "3.1.0", components: { schemas: { S: schema } } });
  expect(valueAt({ components: components ?? null }, "/components/schemas/S/description")).toBe(
    "The plain one.",
  );
});

it("updates references to parts of a schema that moved, and finds their published places", () => {
  const schemas = {
    S: { nullable: true, allOf: [{ type: "object", properties: { id: { type: "string" } } }] },
    T: { $ref: "#/components/schemas/S/allOf/0/properties/id" },
  };
  const published = { openapi: "3.0.3", components: { schemas } };
  const document = upgrade(published);
  const moved = String(valueAt(document, "/components/schemas/T/$ref")).slice(1);
  expect(valueAt(document, moved)).toEqual({ type: "string" });
  expect(publishedTokens(published, moved.split("/").slice(1)).join("/")).toBe(
    "components/schemas/S/allOf/0/properties/id",
  );
});
