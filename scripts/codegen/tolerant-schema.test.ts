import { describe, expect, it } from "vitest";
import type { JsonObject, JsonSchema } from "../json/json-value.ts";
import { generateValidators } from "./generate-validators.ts";
import { importValidators } from "./testing/import-validators.ts";
import { responseDocument } from "./testing/response-document.ts";

/** What "tolerant" says of a payload: where it refuses, and by which keyword, and where it warns. */
async function toldBy(schema: JsonSchema, components: JsonObject = {}) {
  const { js } = await generateValidators(responseDocument([schema], components));
  const { body0200: validate } = await importValidators(js);
  return (payload: unknown) => {
    const warned: string[] = [];
    const violations = validate?.(payload, ({ pointer }) => warned.push(pointer)) ?? [];
    return { refused: violations.map(({ pointer, keyword }) => `${pointer} ${keyword}`), warned };
  };
}

const nothing = { refused: [], warned: [] };

const kind = (name: string, more: JsonObject = {}): JsonObject => ({
  type: "object",
  required: ["kind", "n"],
  properties: { kind: { const: name }, n: { type: "string", maxLength: 1 }, ...more },
});

describe("tolerance where one of several schemas holds", () => {
  it.each(["anyOf", "oneOf"])("warns of no other member of %s than holds", async (keyword) => {
    const told = await toldBy({ [keyword]: [kind("a"), kind("b")] });
    expect(told({ kind: "b", n: "xx" })).toEqual(nothing);
    expect(told({ kind: "c", n: "x" })).toEqual({ refused: [], warned: ["/kind"] });
  });

  it("warns of nothing where null is allowed and given", async () => {
    const purpose = { anyOf: [{ type: "string", enum: ["a", "b"] }, { type: "null" }] };
    const n = { type: "string", maxLength: 1 };
    const told = await toldBy({ type: "object", properties: { purpose, n } });
    expect(told({ purpose: null, n: "xx" })).toEqual(nothing);
    expect(told({ purpose: "c", n: "xx" })).toEqual({ refused: [], warned: ["/purpose"] });
  });

  it("refuses with the words of its members alone", async () => {
    const told = await toldBy({ anyOf: [kind("a"), kind("b")] });
    const refused = ["/n required", "/n required", " anyOf"];
    expect(told({ kind: "b" })).toEqual({ refused, warned: [] });
  });

  it("looks into members that refer to themselves, in each other, and beside names that are tracked", async () => {
    const tree = (name: string): JsonObject => kind(name, { down: ref("Tree") });
    const told = await toldBy(
      { type: "object", properties: { tree: ref("Tree"), more: { unevaluatedProperties: false } } },
      { Tree: { anyOf: [tree("a"), { oneOf: [tree("b"), tree("c")] }] } },
    );
    const leaf = { kind: "b", n: "xx" };
    expect(told({ tree: { kind: "c", n: "x", down: leaf } })).toEqual(nothing);
    const unknown = { kind: "c", n: "x", down: { ...leaf, kind: "d" } };
    expect(told({ tree: unknown }).warned).toContain("/tree/down/kind");
    expect(told({ tree: { kind: "c", n: "x", down: {} } }).refused).toContain(
      "/tree/down/kind required",
    );
  });
});

function ref(name: string): JsonObject {
  return { $ref: `#/components/schemas/${name}` };
}
