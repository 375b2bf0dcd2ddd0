import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { expect, it } from "vitest";
import {
  isJsonObject,
  type JsonObject,
  type JsonSchema,
  type JsonValue,
} from "../../../json/json-value.ts";
import { join, meet } from "../../testing/join.ts";

const payloads: readonly JsonValue[] = ["2026-01-01", "a@b", "other", 1, null];

/** What a validator that checks formats accepts. */
function accepted(schema: JsonSchema): readonly boolean[] {
  const ajv = new Ajv2020({ strict: false, meta: false, validateSchema: false });
  ajv.addFormat("date", /^\d{4}-\d\d-\d\d$/).addFormat("email", /@/);
  const validate = ajv.compile(schema);
  return payloads.map((payload) => validate(payload));
}

const schemas = fc.array(
  fc.record(
    {
      type: fc.constantFrom<JsonValue>("string", "integer", ["string", "null"], "null"),
      format: fc.constantFrom<JsonValue>("date", "email"),
      maxLength: fc.constantFrom<JsonValue>(5, 20),
    },
    { requiredKeys: [] },
  ),
  { minLength: 2, maxLength: 3 },
);

it("accepts in a join what any side accepts, formats checked", () => {
  fc.assert(
    fc.property(schemas, (sides) => {
      const joined = accepted(joinedOf(sides));
      for (const each of sides) {
        accepted(each).forEach((isValid, index) => {
          expect(isValid && !joined[index]).toBe(false);
        });
      }
    }),
  );
});

it("accepts in a meet only what every side accepts, formats checked", () => {
  fc.assert(
    fc.property(schemas, (sides) => {
      const met = accepted(metOf(sides));
      for (const each of sides) {
        accepted(each).forEach((isValid, index) => {
          expect(!isValid && met[index]).toBe(false);
        });
      }
    }),
  );
});

it("keeps a format that every side states for the payloads it concerns", () => {
  const date = { type: "string", format: "date" };
  expect(joinedOf([date, { ...date, maxLength: 20 }])).toHaveProperty("format", "date");
  expect(joinedOf([date, { type: "null" }])).toHaveProperty("format", "date");
});

function joinedOf(schemas: readonly JsonObject[]): JsonSchema {
  return schemaOf(join(schemas.map((schema) => ({ schema }))));
}

function metOf(schemas: readonly JsonObject[]): JsonSchema {
  return schemaOf(meet(schemas.map((schema) => ({ schema }))));
}

function schemaOf({ schema = true }: JsonObject): JsonSchema {
  return isJsonObject(schema) ? schema : schema !== false;
}
