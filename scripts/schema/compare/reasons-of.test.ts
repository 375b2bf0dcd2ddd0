import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../../json/json-value.ts";
import { proofTools } from "../testing/proof-tools.ts";
import { compare } from "./compare.ts";
import type { CompareOptions, Reason } from "./comparison.ts";

const pointer = "/components/List";

function told(a: JsonObject, b: JsonObject, options: CompareOptions = {}): readonly string[] {
  const { reasons } = compare(
    { document: { components: a }, pointer },
    { document: { components: b }, pointer },
    proofTools,
    options,
  );
  return reasons.map(spell);
}

function spell({ keyword, name, relation, path, required }: Reason): string {
  const asked = required === undefined ? "" : required ? " required" : " optional";
  return `${path} ${keyword}${keyword === name ? "" : `:${name}`} ${relation}${asked}`;
}

function list(file: JsonObject, more: JsonObject = {}): JsonObject {
  const data = { type: "array", items: { $ref: "#/components/File" } };
  return { List: { type: "object", properties: { data } }, File: file, ...more };
}

function fileWith(properties: JsonObject, required: readonly string[] = []): JsonObject {
  return { type: "object", properties, required };
}

describe("the reasons of a comparison", () => {
  it("name the payload path, the keyword, and the places in both documents", () => {
    const a = list(fileWith({ purpose: { $ref: "#/components/Purpose" } }), {
      Purpose: { enum: ["a", "b"] },
    });
    const b = list(fileWith({ purpose: { type: "string", enum: ["a"] } }));
    const { reasons } = compare(
      { document: { components: a }, pointer },
      { document: { components: b }, pointer },
      proofTools,
    );
    expect(reasons).toEqual([
      {
        keyword: "enum",
        name: "enum",
        relation: "wider",
        path: "/data/*/purpose",
        a: { pointer: "/components/Purpose/enum", value: ["a", "b"] },
        b: { pointer: "/components/File/properties/purpose/enum", value: ["a"] },
      },
    ]);
  });

  it.each<[string, JsonValue, JsonValue, readonly string[]]>([
    [
      "a value added to an enum that became a choice of constants",
      { type: "string", enum: ["red", "green"] },
      { oneOf: [{ const: "red" }, { const: "green" }, { const: "blue" }] },
      ["/data/*/p enum narrower"],
    ],
    ["null added", { type: "string" }, { type: ["string", "null"] }, ["/data/*/p type narrower"]],
    [
      "null added by anyOf",
      fileWith({}),
      { anyOf: [fileWith({}), { type: "null" }] },
      ["/data/*/p type narrower"],
    ],
    ["a bound changed", { minLength: 1 }, { minLength: 2 }, ["/data/*/p bound:minLength wider"]],
    [
      "a bound made exclusive",
      { minimum: 1 },
      { exclusiveMinimum: 1 },
      ["/data/*/p bound:minimum wider"],
    ],
    ["a pattern dropped", { pattern: "^a" }, {}, ["/data/*/p pattern narrower"]],
    [
      "values of a nullable enum",
      { enum: ["a", null] },
      { enum: ["a", "b", null] },
      ["/data/*/p enum narrower"],
    ],
    [
      "a nested property",
      fileWith({ q: { type: "null" } }),
      fileWith({ q: { type: "string" } }),
      ["/data/*/p/q type incomparable"],
    ],
    [
      "the type of additional properties",
      { type: "object", additionalProperties: { type: "null" } },
      { type: "object", additionalProperties: { type: "string" } },
      ["/data/*/p/* type incomparable"],
    ],
    [
      "an object closed",
      { type: "object" },
      { type: "object", additionalProperties: false },
      ["/data/*/p additionalProperties wider"],
    ],
    [
      "a position of a tuple",
      { prefixItems: [{}, { type: "null" }] },
      { prefixItems: [{}, { type: "string" }] },
      ["/data/*/p/1 type incomparable"],
    ],
    [
      "items added",
      { type: "array" },
      { type: "array", items: { type: "null" } },
      ["/data/*/p/* items wider"],
    ],
    [
      "an alternative added",
      { oneOf: [{ type: "integer", minimum: 500 }] },
      {
        anyOf: [
          { type: "integer", minimum: 500 },
          { type: "integer", maximum: 0 },
        ],
      },
      ["/data/*/p composition narrower"],
    ],
    [
      "an alternative changed",
      { anyOf: [{ type: "string" }, fileWith({ q: { maxLength: 1 } })] },
      { anyOf: [{ type: "string" }, fileWith({ q: { maxLength: 2 } })] },
      ["/data/*/p/q bound:maxLength narrower"],
    ],
    [
      "a condition added",
      {},
      { if: { type: "string" }, else: false },
      ["/data/*/p composition:if wider"],
    ],
  ])("report %s at its place", (_, a, b, expected) => {
    expect(told(list(fileWith({ p: a })), list(fileWith({ p: b })))).toEqual(expected);
  });

  it("report a declared property that became optional without anything else", () => {
    const properties = { p: { type: "string" } };
    expect(told(list(fileWith(properties, ["p"])), list(fileWith(properties)))).toEqual([
      "/data/*/p required:p narrower",
    ]);
  });

  it("report a shared component once, recursive or not", () => {
    const node = (type: string) =>
      fileWith({
        id: { type },
        next: { $ref: "#/components/File" },
        other: { $ref: "#/components/File" },
      });
    expect(told(list(node("string")), list(node("integer")))).toEqual([
      "/data/*/id type incomparable",
    ]);
  });

  it("report a component once if several places on one level share it", () => {
    const shared = { $ref: "#/components/Shared" };
    const whole = (type: string) =>
      list(fileWith({ first: shared, second: shared }), { Shared: fileWith({ id: { type } }) });
    expect(told(whole("string"), whole("integer"))).toEqual(["/data/*/first/id type incomparable"]);
  });

  it("treat properties of one side as equal under alignment, unless they are required", () => {
    const a = list(fileWith({ gone: { type: "string" }, needed: { type: "string" } }, ["needed"]));
    const b = list(fileWith({ fresh: { type: "string" } }));
    expect(told(a, b, { aligned: true })).toEqual([
      "/data/*/gone property-removed:gone equal optional",
      "/data/*/needed property-removed:needed narrower required",
      "/data/*/fresh property-added:fresh equal optional",
    ]);
    expect(told(a, b)).toContain("/data/*/gone property-removed:gone narrower optional");
  });

  it("leave schemas equal under alignment if only such properties differ", () => {
    const at = (components: JsonObject) => ({ document: { components }, pointer });
    const a = at(list(fileWith({ gone: { type: "string" } })));
    const b = at(list(fileWith({})));
    expect(compare(a, b, proofTools, { aligned: true }).relation).toBe("equal");
    expect(compare(a, b, proofTools).relation).toBe("narrower");
  });

  it("do not treat properties as equal if the other side forbids or describes them", () => {
    const a = list(fileWith({ p: { type: "string" } }));
    const closed = list({ type: "object", additionalProperties: false });
    const mapped = list({ type: "object", additionalProperties: { type: "integer" } });
    expect(told(a, closed, { aligned: true })).toContain(
      "/data/*/p property-removed:p wider optional",
    );
    expect(told(a, mapped, { aligned: true })).toContain("/data/*/p type incomparable");
  });
});
