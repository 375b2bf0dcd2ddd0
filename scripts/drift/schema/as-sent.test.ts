import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../json/json-value.ts";
import { contractFindingsBetween, findingsBetween } from "../testing/edited-document.ts";
import { documentWith, schemaFindings } from "../testing/schema-findings.ts";

const levels = (before: JsonObject, after: JsonObject) =>
  schemaFindings("parameter", { before, after }).map(({ level }) => level);
const text = { type: "string" };
const number = { type: "integer" };

describe("a query parameter, which is sent as text", () => {
  it.each<[string, JsonObject, JsonObject]>([
    ["a number becomes a string", number, text],
    ["a boolean becomes a string", { type: "boolean" }, { type: "string", minLength: 1 }],
    ["a schema without a type becomes a string", {}, text],
    ["null is dropped", { anyOf: [text, { type: "null" }] }, text],
    ["null is dropped from a list of types", { type: ["integer", "null"] }, number],
    ["a single value becomes a list", text, { type: "array", items: text }],
    [
      "numbers of a list become strings",
      { type: "array", items: number },
      { type: "array", items: text },
    ],
    [
      "an enum of numbers becomes an enum of more strings",
      { enum: [1, 2] },
      { enum: ["1", "2", "3"] },
    ],
    [
      "an enum of numbers becomes an enum of the same strings",
      { enum: [1, 2] },
      { enum: ["1", "2"] },
    ],
    ["a constant number becomes a constant string", { const: 1 }, { const: "1" }],
    ["an enum of numeric strings becomes a number", { ...text, enum: ["1", "2"] }, number],
    [
      "the strings true and false become a boolean",
      { enum: ["true", "false"] },
      { type: "boolean" },
    ],
    ["items without a type become strings", { type: "array" }, { type: "array", items: text }],
    [
      "a value or a list becomes a list",
      { oneOf: [text, { type: "array", items: text }] },
      { type: "array", items: text },
    ],
    [
      "null is dropped from a property of an object",
      { type: "object", properties: { a: { type: ["string", "null"] } } },
      { type: "object", properties: { a: text } },
    ],
  ])("breaks nobody when %s", (_, before, after) => {
    expect(levels(before, after)).not.toContain("error");
    expect(levels(before, after)).not.toContain("warning");
  });

  it.each<[string, JsonObject, JsonObject]>([
    ["a string becomes a number", text, number],
    ["a number becomes a short string", number, { type: "string", maxLength: 3 }],
    ["a list becomes a string", { type: "array", items: text }, text],
    ["an enum loses a value", { enum: ["1", "2"] }, { enum: [1] }],
    ["items become numbers", { type: "array" }, { type: "array", items: number }],
    ["a value or a list becomes a value", { oneOf: [text, { type: "array" }] }, text],
  ])("breaks senders when %s", (_, before, after) => {
    expect(levels(before, after)).toContain("error");
  });

  it("proves a change by a value whose serialized text is no longer accepted", () => {
    const [finding] = schemaFindings("parameter", {
      before: number,
      after: { type: "string", maxLength: 3 },
    });
    expect(finding?.witness).toBe(1234567890123);
    const repeated = { oneOf: [text, { type: "array", items: text }] };
    const [single] = schemaFindings("parameter", { before: repeated, after: text });
    // A list of one is sent like a single value.
    expect(single?.witness).toEqual(["text", "a b"]);
  });
});

it("reports no contract change if the same texts are accepted", () => {
  const before = { type: "string", enum: ["a", "b"] };
  const after = { anyOf: [{ type: "null" }, { enum: ["b", "a"] }] };
  const findings = contractFindingsBetween(
    documentWith("parameter", { schema: { anyOf: [before, { type: "null" }] } }),
    documentWith("parameter", { schema: after }),
  );
  expect(findings).toEqual([]);
});

describe("a field of a parameter", () => {
  const told = (before: JsonObject, after: JsonObject) =>
    findingsBetween(documentWith("parameter", before), documentWith("parameter", after));

  it.each<[string, JsonObject, JsonObject]>([
    ["explode on a string", { schema: text }, { schema: text, explode: false }],
    ["a default spelled out", { schema: text }, { schema: text, style: "form", required: false }],
    [
      "allowReserved in a header",
      { in: "header", schema: text },
      { in: "header", schema: text, allowReserved: true },
    ],
  ])("is not reported if it has no effect: %s", (_, before, after) => {
    expect(told(before, after)).toEqual([]);
  });

  it("is reported if it changes how a list is sent", () => {
    const list = { schema: { type: "array", items: text } };
    expect(told(list, { ...list, explode: false }).map(({ id }) => id)).toEqual([
      "request-parameter-type-changed",
    ]);
  });
});
