import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../../json/json-value.ts";
import { samplingOf } from "../testing/sampling-of.ts";
import { arrayOf, plainArray } from "./plain-array.ts";

const integer: JsonObject = { type: "integer" };

describe("plainArray", () => {
  it.each<[JsonObject, JsonValue | undefined]>([
    [{}, []],
    [{ minItems: 2 }, ["text", "text"]],
    [{ minItems: 2, items: integer }, [0, 0]],
    [{ prefixItems: [{ const: 1 }, { const: 2 }], minItems: 3, items: { const: 3 } }, [1, 2, 3]],
    [{ contains: { const: 7 } }, [7]],
    [{ contains: { const: 7 }, minContains: 2 }, [7, 7]],
    [{ contains: { const: 7 }, minContains: 0 }, []],
    [{ contains: { minimum: 7 }, items: { type: "integer", multipleOf: 5 } }, [10]],
    [{ contains: { const: 7 }, minItems: 2, prefixItems: [{ const: 1 }] }, [1, 7]],
    [{ allOf: [{ minItems: 1 }, { minItems: 2 }], items: { const: 1 } }, [1, 1]],
    [{ minItems: 200, items: { const: 1 } }, Array.from({ length: 200 }, () => 1)],
    [{ minItems: 201 }, undefined],
    [{ minItems: 1, items: false }, undefined],
    [{ minItems: 2, prefixItems: [true], items: false }, undefined],
  ])("of %j is as short as it may be", (schema, expected) => {
    const { sampling, facts } = samplingOf({ type: "array", ...schema });
    expect(plainArray(sampling, facts)).toEqual(expected);
  });
});

describe("arrayOf", () => {
  it.each<[JsonObject, JsonValue | undefined]>([
    [{}, ["text", "", "é"]],
    [{ items: integer }, [0, 1, -1]],
    [{ items: { type: "integer", minimum: 5 } }, [5, 6, 7]],
    [{ items: { type: "number", exclusiveMinimum: 0.5, maximum: 2 } }, [1, 2, 1.5]],
    [{ items: { type: "number", exclusiveMinimum: 0.5, maximum: 1.5 } }, undefined],
    [{ items: { type: ["boolean", "null"] } }, [true, false, null]],
    [{ items: { type: "string", maxLength: 1 } }, ["", "a", "é"]],
    [{ items: { enum: ["a", "b", "c"] } }, ["a", "b", "c"]],
    [{ items: { enum: ["a", "b"] } }, undefined],
    [{ items: { type: "object" } }, undefined],
    [
      { items: { enum: [{ a: 1, b: 2 }, { b: 2, a: 1 }, { a: 1 }, 0] } },
      [{ a: 1, b: 2 }, { a: 1 }, 0],
    ],
    [{ prefixItems: [{ const: 1 }, integer], items: integer }, [1, 0, -1]],
    [{ prefixItems: [integer, { const: 1 }, { const: 1 }] }, undefined],
  ])("of %j gives three different items where they must be", (schema, expected) => {
    const { sampling, facts } = samplingOf({ type: "array", uniqueItems: true, ...schema });
    expect(arrayOf(sampling, facts, 3)).toEqual(expected);
  });

  it("counts on where bounds name too few different integers or texts", () => {
    const made = (items: JsonValue, length: number) => {
      const { sampling, facts } = samplingOf({ type: "array", uniqueItems: true, items });
      return arrayOf(sampling, facts, length);
    };
    expect(made({ type: "integer", minimum: 0 }, 6)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(made({ type: "string" }, 8)).toEqual(["text", "", "é", "😀", "0", "1", "2", "3"]);
    expect(made({ type: "integer", minimum: 50 }, 4)).toEqual([50, 51, 52, 53]);
    expect(made({ type: "integer", maximum: -50 }, 4)).toEqual([-50, -51, -52, -53]);
    expect(made({ type: "integer", multipleOf: 5, minimum: 51 }, 4)).toEqual([55, 60, 65, 70]);
    expect(made({ type: "integer", multipleOf: 5, maximum: -51 }, 4)).toEqual([-55, -60, -65, -70]);
    expect(made({ type: "integer", minimum: 7, maximum: 9 }, 3)).toEqual([7, 8, 9]);
    expect(made({ type: "integer", minimum: 7, maximum: 9 }, 4)).toBeUndefined();
  });

  it("repeats items where nothing forbids it", () => {
    const { sampling, facts } = samplingOf({ type: "array", uniqueItems: false, items: integer });
    expect(arrayOf(sampling, facts, 3)).toEqual([0, 0, 0]);
  });

  it("is empty where it shall have no items", () => {
    const { sampling, facts } = samplingOf({ type: "array", items: false });
    expect(arrayOf(sampling, facts, 0)).toEqual([]);
  });
});
