import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../../json/json-value.ts";
import { judge } from "../../judge/judge.ts";
import { combined } from "../../testing/combined.ts";
import { proofTools } from "../../testing/proof-tools.ts";

describe("a meet", () => {
  it("keeps a name that one side declares and a pattern of the other matches", () => {
    const [schema] = combined("meet", [
      { type: "object", properties: { foo123: { type: "string" } }, additionalProperties: false },
      {
        type: "object",
        patternProperties: { "\\d+$": { minLength: 2 } },
        additionalProperties: false,
      },
    ]);
    const accepts = (payload: JsonObject) => judge({ schema }, proofTools)("/schema", payload);
    const payloads = [{ foo123: "ab" }, { foo123: "a" }, { bar1: "ab" }];
    expect(payloads.map(accepts)).toEqual([true, false, false]);
  });
});
