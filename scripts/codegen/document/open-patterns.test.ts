import { expect, it } from "vitest";
import type { JsonObject } from "../../json/json-value.ts";
import { bodyTypes, exchange, ref, refusedLiterals } from "../testing/exchange.ts";

const count = { type: "integer" };
const named: JsonObject = { type: "object", properties: { name: { type: "string" } } };
const labeled: JsonObject = { type: "object", patternProperties: { "^x-": count } };

it("allows other names in compositions with patternProperties, and keeps the types of patterns alone", async () => {
  const schemas = {
    Labeled: labeled,
    Alone: labeled,
    Union: { oneOf: [ref("Labeled"), { type: "null" }] },
  };
  const body = {
    type: "object",
    properties: {
      inline: { allOf: [named, labeled] },
      extended: { allOf: [ref("Union"), named] },
      beside: { ...named, ...ref("Labeled") },
      alone: ref("Alone"),
    },
  };
  const written = { name: "a", "x-1": 1 };
  const payloads = [
    { inline: written, extended: written, beside: written, alone: { "x-1": 1 } },
    { alone: { "x-1": "a" } },
  ];
  const document = exchange(body, body, schemas);
  expect(await refusedLiterals(document, bodyTypes.response, payloads)).toEqual([payloads[1]]);
});
