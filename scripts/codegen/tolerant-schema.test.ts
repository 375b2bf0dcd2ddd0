import { describe, expect, it } from "vitest";
import type { JsonObject } from "../json/json-value.ts";
import { generateValidators } from "./generate-validators.ts";
import { importValidators } from "./testing/import-module.ts";
import { responseDocument } from "./testing/response-document.ts";
import { tolerantOf } from "./testing/tolerant-of.ts";

const nothing = { rejected: [], warned: [] };
const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });

const record = {
  type: "object",
  required: ["id", "tags", "owner", "size"],
  properties: {
    id: { type: "string", minLength: 2, pattern: "^(a+)+$" },
    size: { type: "integer", minimum: 1 },
    kind: { type: "string", enum: ["a", "b"] },
    tags: { type: "array", items: { type: "string" }, maxItems: 2 },
    owner: { type: "object", required: ["name"], properties: { name: { type: "string" } } },
    note: { type: "object", properties: { text: { type: "string" } } },
    parent: { type: ["object", "null"], required: ["id"], properties: { id: { type: "string" } } },
  },
};
const valid = { id: "aa", size: 1, kind: "a", tags: ["x"], owner: { name: "n" } };

describe("a scalar", () => {
  it.each([
    ["is null", { ...valid, id: null }, "/id type"],
    ["is of a different scalar type", { ...valid, size: "1" }, "/size type"],
    ["is a fraction instead of an integer", { ...valid, size: 1.5 }, "/size type"],
    ["is an object", { ...valid, id: {} }, "/id type"],
    ["is outside its enum", { ...valid, kind: "c" }, "/kind enum"],
    ["is of a different type in an array", { ...valid, tags: ["x", 1] }, "/tags/1 type"],
  ])("that %s is a warning", async (_, payload, warning) => {
    const said = (await tolerantOf(record))(payload);
    expect(said).toEqual({ rejected: [], warned: [warning] });
  });

  it("that is missing is a warning", async () => {
    const { id: _, ...rest } = valid;
    const said = (await tolerantOf(record))(rest);
    expect(said).toEqual({ rejected: [], warned: ["/id required"] });
  });

  it("is not compared with bounds, patterns and formats", async () => {
    const said = (await tolerantOf(record))({ ...valid, id: "b", size: 0, tags: ["a", "b", "c"] });
    expect(said).toEqual(nothing);
  });

  it("runs no patterns, not even those for names", async () => {
    const told = await tolerantOf({
      type: "object",
      required: ["a"],
      properties: { a: { type: "string", pattern: "^(a+)+$" } },
      patternProperties: { "^(a+)+$": { type: "object" } },
      additionalProperties: { type: "object" },
      propertyNames: { pattern: "^(a+)+$" },
    });
    const endless = `${"a".repeat(40)}!`;
    expect(told({ a: endless, [endless]: 1 })).toEqual(nothing);
  });
});

describe("an object or array", () => {
  it.each([
    ["is null", { ...valid, tags: null }, "/tags type"],
    ["is a string", { ...valid, owner: "n" }, "/owner type"],
    ["is an array instead of an object", { ...valid, owner: [] }, "/owner type"],
    ["is an object instead of an array", { ...valid, tags: {} }, "/tags type"],
    [
      "has none of its required properties",
      { ...valid, owner: { message: "" } },
      "/owner required",
    ],
    ["is empty at the root", {}, " required"],
    ["is an error object", { message: "Not Found" }, " required"],
    ["is null at the root", null, " type"],
  ])("that %s is rejected", async (_, payload, rejection) => {
    const said = (await tolerantOf(record))(payload);
    expect(said).toEqual({ rejected: [rejection], warned: [] });
  });

  it("that is missing is rejected", async () => {
    const { tags: _, ...rest } = valid;
    const said = (await tolerantOf(record))(rest);
    expect(said).toEqual({ rejected: ["/tags required"], warned: [] });
  });

  it("that is optional is a warning if its type is wrong, and otherwise validated inside", async () => {
    const told = await tolerantOf(record);
    expect(told({ ...valid, note: [] })).toEqual({ rejected: [], warned: ["/note type"] });
    expect(told({ ...valid, note: { text: 1 } })).toEqual({
      rejected: [],
      warned: ["/note/text type"],
    });
    expect(told({ ...valid, parent: null })).toEqual(nothing);
    expect(told({ ...valid, parent: {} })).toEqual({ rejected: [], warned: ["/parent required"] });
  });

  it("may have more properties and items than the document declares", async () => {
    const closed = { ...record, additionalProperties: false, unevaluatedProperties: false };
    expect((await tolerantOf(closed))({ ...valid, more: 1 })).toEqual(nothing);
    const pair = { type: "array", prefixItems: [{ type: "string" }], items: false };
    expect((await tolerantOf(pair))(["a", 1])).toEqual(nothing);
    expect((await tolerantOf(pair))([1, 1]).warned).toEqual(["/0 type"]);
  });

  it("must have the required properties of all branches of an allOf", async () => {
    const told = await tolerantOf(
      {
        allOf: [ref("Named"), { type: "object", required: ["n"], properties: { n: ref("Named") } }],
      },
      { Named: { type: "object", required: ["id"], properties: { id: { type: "string" } } } },
    );
    expect(told({ n: { id: "a" } })).toEqual({ rejected: [], warned: ["/id required"] });
    expect(told({ id: "a" })).toEqual({ rejected: ["/n required"], warned: [] });
    expect(told({ x: 1 }).rejected).toContain(" required");
  });
});

describe("a map", () => {
  it("validates its values by the same rules", async () => {
    const validate = await tolerantOf({
      type: "object",
      properties: { total: { type: "integer" } },
      additionalProperties: {
        type: "object",
        required: ["n"],
        properties: { n: { type: "integer" } },
      },
    });
    expect(validate({ total: 1, a: { n: 1 } })).toEqual(nothing);
    expect(validate({ a: null })).toEqual({ rejected: ["/a type"], warned: [] });
    expect(validate({ a: { n: "1" } })).toEqual({ rejected: [], warned: ["/a/n type"] });
  });
});

describe("violations", () => {
  it("are reported once per place and kind after twenty, however large the payload", async () => {
    const schema = {
      type: "array",
      items: { ...record, additionalProperties: { type: "string" } },
    };
    const { js } = await generateValidators(responseDocument([schema]));
    const { body0200 } = await importValidators(js);
    const wrong = Array.from({ length: 100_000 }, (_, n) => ({
      ...valid,
      size: "1",
      [`x${n}`]: 1,
    }));
    const last = { ...valid, owner: null };
    const found = body0200?.([...wrong, last], false) ?? [];
    expect(found.length).toBeLessThan(25);
    expect(found.at(-1)).toMatchObject({ pointer: "/100000/owner", tolerable: false });
    expect(found.filter(({ place }) => place?.endsWith("/*"))).not.toEqual([]);
  });
});
