import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../json/json-value.ts";
import { schemaFindings } from "../testing/schema-findings.ts";

const text = { type: "string" };
const open = (name: string): JsonObject => ({ type: "object", properties: { [name]: text } });
const needing = (name: string): JsonObject => ({ ...open(name), required: [name] });
const closed = (name: string): JsonObject => ({ ...open(name), additionalProperties: false });

/** The ids of errors and undecided changes. */
function told(kind: "request" | "response", before: JsonObject, after: JsonObject) {
  return schemaFindings(kind, { before, after })
    .filter(({ id, level }) => level === "error" || id === "change-undecided")
    .map(({ id }) => id);
}

describe("a oneOf, which exactly one alternative must match", () => {
  it.each<[string, JsonObject, JsonObject]>([
    [
      "loses `required`",
      { oneOf: [needing("a"), needing("b")] },
      { oneOf: [open("a"), open("b")] },
    ],
    [
      "is no longer closed",
      { oneOf: [closed("a"), closed("b")] },
      { oneOf: [open("a"), open("b")] },
    ],
    ["was an anyOf", { anyOf: [open("a"), open("b")] }, { oneOf: [open("a"), open("b")] }],
    [
      "gets a different alternative",
      { oneOf: [open("a"), open("b")] },
      { oneOf: [open("a"), open("c")] },
    ],
    [
      "gets a different alternative and a new bound",
      { title: "old", oneOf: [open("a"), open("b"), needing("z")] },
      { title: "new", oneOf: [open("a"), open("c"), needing("z")], maxProperties: 9 },
    ],
  ])("breaks senders when it %s", (_, before, after) => {
    expect(told("request", before, after)).not.toEqual([]);
  });

  it("breaks readers when payloads that matched two alternatives become valid", () => {
    const before = { oneOf: [open("a"), open("b")] };
    expect(told("response", before, { anyOf: [open("a"), open("b")] })).toEqual([
      "response-body-type-generalized",
    ]);
    expect(told("response", before, { oneOf: [needing("a"), needing("b")] })).not.toEqual([]);
  });

  it("has its change proven by a payload that matches a different number of alternatives", () => {
    const findings = schemaFindings("request", {
      before: { oneOf: [open("a"), open("b")] },
      after: { oneOf: [open("a"), open("c")] },
    });
    expect(findings.find(({ level }) => level === "error")?.witness).toEqual({ b: 0 });
  });

  it("breaks nobody when alternatives with distinct constants get a new optional property", () => {
    const kind = (name: string, more: JsonObject = {}): JsonObject => ({
      type: "object",
      required: ["kind"],
      properties: { kind: { const: name }, ...more },
    });
    const before = { oneOf: [kind("cat"), kind("dog")] };
    const after = { oneOf: [kind("cat", { x: text }), kind("dog")] };
    expect(told("request", before, after)).toEqual([]);
    expect(told("response", before, after)).toEqual([]);
  });
});

describe("an alternative of an anyOf", () => {
  const one = { anyOf: [open("a")] };
  const two = { anyOf: [open("a"), open("b")] };

  it("breaks senders when removed from a request, even if all alternatives are open objects", () => {
    expect(told("request", two, one)).toEqual(["request-property-type-changed"]);
    expect(told("request", one, two)).toEqual([]);
  });

  it("breaks readers when added to a response, even if all alternatives are open objects", () => {
    expect(told("response", one, two)).toEqual(["response-body-type-generalized"]);
    expect(told("response", two, one)).toEqual([]);
  });
});

describe("a property that is required but not declared", () => {
  const undeclared = { type: "object", required: ["t"] };
  const optional = { type: "object", properties: { t: text } };
  const required = { ...optional, ...undeclared };
  const ids = (kind: "request" | "response", before: JsonObject, after: JsonObject) =>
    schemaFindings(kind, { before, after }).map(({ id }) => id);

  it("counts as required", () => {
    expect(ids("response", undeclared, optional)).toContain("response-property-became-optional");
    expect(ids("request", optional, undeclared)).toContain("request-property-became-required");
    expect(ids("request", undeclared, { type: "object" })).toEqual([
      "request-property-became-optional",
    ]);
  });

  it("is reported as added or removed when it becomes declared or undeclared", () => {
    expect(ids("response", undeclared, required)).toEqual(["response-property-added"]);
    expect(ids("request", undeclared, required)).toEqual(["new-optional-request-property"]);
    expect(ids("response", required, undeclared)).toEqual(["response-optional-property-removed"]);
    expect(ids("request", required, undeclared)).toEqual(["request-property-removed"]);
  });
});
