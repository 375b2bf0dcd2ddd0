import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../json/json-value.ts";
import { proofTools } from "../../schema/testing/proof-tools.ts";
import { compareDocuments } from "../document/compare-documents.ts";
import { schemaFindings } from "../testing/schema-findings.ts";

const object = (x: JsonObject, required: readonly string[] = []): JsonObject => ({
  type: "object",
  properties: { x },
  required: [...required],
});
const digits = (pattern: string): JsonObject => ({ type: "string", pattern });
const brief = (before: JsonObject, after: JsonObject) =>
  schemaFindings("request", { before, after }).map(({ id, witness, instead }) => [
    id,
    witness,
    instead,
  ]);

describe("a proof", () => {
  it("includes a similar payload that is accepted, which differs only at the changed place", () => {
    expect(brief(object({ enum: ["a", "b"] }), object({ enum: ["a"] }))).toEqual([
      ["request-property-enum-value-removed", { x: "b" }, { x: "a" }],
    ]);
    const [[id, witness, instead] = []] = brief(
      object({ type: "string" }),
      object({ type: "string" }, ["x"]),
    );
    expect([id, witness]).toEqual(["request-property-became-required", {}]);
    expect(instead).toHaveProperty("x");
  });

  it("names the other changes that reject its payload if no similar payload is accepted", () => {
    const body = (type: string): JsonObject => {
      const properties = { a: { type }, b: { type }, c: { type } };
      return { type: "object", properties, required: ["a", "b"] };
    };
    const before = body("string");
    const [a, b, c] = schemaFindings("request", { before, after: body("integer") });
    const place = "/paths/~1a/post/requestBody/content/application~1json/schema/properties";
    const rival = `The payload is also rejected because of request-property-type-changed at ${place}`;
    expect(a?.message).toContain(`${rival}/b/type.`);
    expect(b?.message).toContain(`${rival}/a/type.`);
    expect(c?.message).toContain(
      `${rival}/a/type, request-property-type-changed at ${place}/b/type.`,
    );
  });

  it("does not count a payload that is rejected because of a different change", () => {
    const told = brief(object(digits("^[0-9]+$")), object(digits("^\\d+$"), ["x"]));
    expect(told.map(([id]) => id)).not.toContain("request-property-constraint-tightened");
    expect(told).toContainEqual(["change-undecided", null, undefined]);
  });

  it("agrees with the message of its finding", () => {
    const [finding] = schemaFindings("request", {
      before: digits("^[0-9a-f]+$"),
      after: digits("^[0-9]+$"),
    });
    expect(finding?.id).toBe("request-property-constraint-tightened");
    expect(finding?.message).toMatch(/^The request body of POST \/a has `pattern`/);
  });

  it("throws instead of being omitted if Ajv cannot be created", () => {
    class Broken extends proofTools.ajv.Ajv2020 {
      constructor() {
        super();
        throw new Error("Ajv is broken");
      }
    }
    const placed = (schema: JsonObject) => ({
      document: {
        paths: { "/a": { post: { requestBody: { content: { "application/json": { schema } } } } } },
      },
      lineOf: () => null,
    });
    const compare = (tools: typeof proofTools) =>
      compareDocuments(placed({ type: "string" }), placed({ type: "integer" }), tools);
    expect(compare(proofTools).map(({ witness }) => witness)).toEqual([expect.any(String)]);
    const tools = { ...proofTools, ajv: { ...proofTools.ajv, Ajv2020: Broken } };
    expect(() => compare(tools)).toThrow("Ajv is broken");
  });

  it("is found in an object that requires hundreds of different properties", () => {
    const names = Array.from({ length: 400 }, (_, index) => `p${index}`);
    const wide = (type: string): JsonObject => ({
      type: "object",
      properties: Object.fromEntries(
        names.map((name, index) => [
          name,
          { type: name === "p200" ? type : "string", minLength: index },
        ]),
      ),
      required: names,
    });
    const [[id, witness] = []] = brief(wide("boolean"), wide("integer"));
    expect(id).toBe("request-property-type-changed");
    expect(witness).toHaveProperty("p200", expect.any(Boolean));
  });
});
