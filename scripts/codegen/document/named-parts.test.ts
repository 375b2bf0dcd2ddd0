import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../../json/json-value.ts";
import { generateValidators } from "../generate-validators.ts";
import { bodyTypes, exchange, ref, refusedBodies, refusedLiterals } from "../testing/exchange.ts";
import { importValidators } from "../testing/import-module.ts";

const count = { type: "integer" };
const schemas: JsonObject = {
  List: {
    type: "object",
    properties: {
      rows: { type: "array", items: { type: "object", required: ["n"], properties: { n: count } } },
      page: { type: "object", properties: { size: count, next: ref("List/properties/page") } },
      "a/b": { type: "string" },
    },
    additionalProperties: { type: "boolean" },
  },
  Child: {
    allOf: [{ type: "object" }, { type: "object", properties: { name: { enum: ["a", "b"] } } }],
  },
  Holder: {
    type: "object",
    properties: { own: ref("Holder/$defs/Own") },
    $defs: { Own: count, Unused: true },
  },
  Either: { oneOf: [count, { type: "string" }] },
};

describe("a reference to a part of a schema", () => {
  it.each<[string, JsonValue, JsonValue]>([
    ["List/properties/rows/items", { n: 1 }, { n: "x" }],
    ["List/properties/rows", [{ n: 1 }], [{}]],
    ["List/properties/page/properties/size", 1, "x"],
    ["List/properties/page", { next: { next: { size: 1 } } }, { next: { next: { size: "x" } } }],
    ["List/properties/a~1b", "x", 1],
    ["List/additionalProperties", true, 1],
    ["Child/allOf/1/properties/name", "a", 1],
    ["Child/allOf/1", { name: "a" }, { name: 1 }],
    ["Holder/$defs/Own", 1, "x"],
    ["Holder", { own: 1 }, { own: "x" }],
    ["Either/oneOf/1", "x", 1],
  ])("refers to that part in types and validators: %s", async (path, valid, invalid) => {
    const schema = { type: "object", properties: { part: ref(path) } };
    const document = exchange(schema, schema, schemas);
    const payloads = [{ part: valid }, { part: invalid }];
    const refused = [{ part: invalid }];
    expect(await refusedBodies(document, payloads)).toEqual({
      request: refused,
      response: refused,
    });
    const { js } = await generateValidators(document);
    const { exchange200: validate } = await importValidators(js);
    expect(payloads.map((payload) => validate?.(payload).length)).toEqual([0, 1]);
  });

  it("may point into a response, whose type stays the same", async () => {
    const place =
      "#/paths/~1exchange/post/responses/200/content/application~1json/schema/properties/rows/items";
    const response = { type: "object", properties: { rows: { type: "array", items: count } } };
    const document = exchange({ $ref: place }, response, {});
    expect(await refusedLiterals(document, bodyTypes.request, [1, "x"])).toEqual(["x"]);
    expect(
      await refusedLiterals(document, bodyTypes.response, [{ rows: [1] }, { rows: ["x"] }]),
    ).toEqual([{ rows: ["x"] }]);
  });

  it("does not turn $defs into a property", async () => {
    const document = exchange(ref("Holder"), ref("Holder"), schemas);
    const payloads = [{}, { $defs: { Own: 1 } }];
    expect(await refusedLiterals(document, "T.Holder", payloads)).toEqual([payloads[1]]);
  });
});
