import { describe, expect, it } from "vitest";
import type { JsonObject, JsonSchema, JsonValue } from "../../json/json-value.ts";
import { combined, combinedPages, nil, page, string, to } from "../testing/combined.ts";
import { proofTools } from "../testing/proof-tools.ts";
import { combine } from "./combine.ts";

const object = (type: JsonValue) => ({ type: "object", properties: { a: { type } } });
const settled = (pointer: string, schema: JsonValue) => ({ settled: new Map([[pointer, schema]]) });

describe("a schema that a person gives", () => {
  const sides = [object("string"), object("null")];

  it.each<[schema: JsonSchema]>([[{ type: "boolean", title: "T" }], [true], [false], [{}]])(
    "is used unchanged: %j",
    (schema) => {
      const given = { type: "object", properties: { a: schema } };
      expect(combined("meet", sides, settled("/schema/properties/a", schema))).toEqual([given]);
    },
  );

  it("is passed over if it is not a schema", () => {
    const [, ...lines] = combined("meet", sides, settled("/schema/properties/a", "string"));
    expect(lines).toHaveLength(1);
  });

  it("brings the components that it refers to, of all sides", () => {
    const documents = [page(object("string"), { X: nil }), page(object("null"))];
    const [result] = combinedPages("meet", documents, settled("/schema/properties/a", to("X")));
    const schema = { type: "object", properties: { a: to("X") } };
    expect(result).toEqual(page(schema, { X: nil }));
  });

  it("in a component makes copies of what is needed as published", () => {
    const document = page({ not: to("X"), items: to("X") }, { X: nil });
    const [result] = combinedPages(
      "join",
      [document, structuredClone(document)],
      settled("/components/schemas/X", string),
    );
    expect(result).toEqual(page({ not: to("X_1"), items: to("X") }, { X_1: nil, X: string }));
  });
});

describe("roots", () => {
  const documents: readonly JsonObject[] = [{ a: string }, { a: nil }];
  const rooted = (...places: readonly { side: number; pointer: string }[]) =>
    combine("join", documents, [{ pointer: "/result", places }], proofTools).schemas.get("/result");

  it("combine exactly the places that are named", () => {
    expect(rooted({ side: 0, pointer: "/a" })).toEqual(string);
    const both = [0, 1].map((side) => ({ side, pointer: "/a" }));
    expect(rooted(...both)).toEqual({ type: ["string", "null"] });
  });

  it("skip places without a schema", () => {
    expect(rooted({ side: 0, pointer: "/a" }, { side: 1, pointer: "/b" })).toEqual({
      type: "string",
    });
    expect(rooted({ side: 7, pointer: "/a" })).toBe(true);
    expect(rooted()).toBe(true);
  });

  it("are combined each for itself", () => {
    const roots = [0, 1].map((side) => ({
      pointer: `/${side}`,
      places: [{ side, pointer: "/a" }],
    }));
    const { schemas } = combine("join", documents, roots, proofTools);
    expect([...schemas]).toEqual([
      ["/0", string],
      ["/1", nil],
    ]);
  });
});

describe("objects that are not aligned", () => {
  const sides = [object("string"), { type: "object", properties: {} }];

  it("accept anything under a name that they do not declare", () => {
    const options = { aligned: false };
    expect(combined("join", sides, options)).toEqual([
      { type: "object" },
      "/schema/properties/a wider-schema",
    ]);
    expect(combined("meet", sides, options)).toEqual([
      object("string"),
      "/schema/properties/a narrower-schema",
    ]);
  });
});

describe("examples in components", () => {
  it("are judged in their component", () => {
    const side = (maxLength: number, example: string) =>
      page({ items: to("X") }, { X: { items: { type: "string", maxLength, example } } });
    const [result, ...lines] = combinedPages("meet", [side(3, "abc"), side(2, "ab")]);
    expect(result).toEqual(side(2, "ab"));
    expect(lines.at(-1)).toBe("/components/schemas/X/items/example example-chosen");
  });

  it("are judged several to a component, each by itself", () => {
    const side = (maximum: number, a: number, b: number) => ({
      properties: { a: { maximum, example: a }, b: { maximum, example: b } },
    });
    expect(combined("meet", [side(9, 8, 1), side(5, 4, 2)])[0]).toEqual(side(5, 4, 1));
  });
});

describe("components that would never end", () => {
  it("are copied instead of combined if the sides refer to each other's components", () => {
    const either = { anyOf: [to("X"), to("Y")] };
    const [result] = combinedPages("join", [
      page(either, { X: { anyOf: [to("Y"), string] }, Y: { type: "integer" } }),
      page(either, { X: nil, Y: { anyOf: [to("X"), { const: true }] } }),
    ]);
    expect(result).toEqual(
      page(
        { anyOf: [to("X"), to("Y")] },
        {
          X: { anyOf: [to("Y_1"), string, nil] },
          Y: { anyOf: [{ type: "integer" }, to("X_1"), { const: true }] },
          Y_1: { type: "integer" },
          X_1: nil,
        },
      ),
    );
  });
});
