import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../json/json-value.ts";
import { proofTools } from "../testing/proof-tools.ts";
import { compare } from "./compare.ts";

const pointer = "/components/schemas/List";

/** A schema and, outside it, the one that it refers to by name. */
function documentOf(list: JsonObject, node: JsonObject, more: JsonObject = {}): JsonObject {
  return { components: { schemas: { List: list, Node: node, ...more } } };
}

function relation(before: JsonObject, after: JsonObject, aligned: boolean) {
  const [a, b] = [before, after].map((document) => ({ document, pointer }));
  return a && b && compare(a, b, proofTools, { aligned }).relation;
}

const dynamic = { $dynamicAnchor: "node" };
const text = { type: "string" };
const whole = { type: "integer" };
const list = (items: JsonObject): JsonObject => ({ type: "array", items });

describe.each([false, true])("a reference by name (aligned: %s)", (aligned) => {
  it.each<[string, JsonObject, JsonObject]>([
    ["to a dynamic anchor", { $dynamicRef: "#node" }, dynamic],
    ["to an anchor", { $ref: "#node" }, { $anchor: "node" }],
    ["to a URI", { $ref: "https://example.com/node" }, { $id: "https://example.com/node" }],
    ["to a pointer, dynamically", { $dynamicRef: "#/components/schemas/Node" }, {}],
    ["to a recursive anchor", { $recursiveRef: "#" }, { $recursiveAnchor: true }],
    ["below not", { not: { $dynamicRef: "#node" } }, dynamic],
  ])("%s is unknown if the target changed, and equal if not", (_, reference, name) => {
    const before = documentOf(list(reference), { ...name, ...text });
    const changed = documentOf(list(reference), { ...name, ...whole });
    expect(relation(before, changed, aligned)).toBe("unknown");
    expect(relation(before, structuredClone(before), aligned)).toBe("equal");
  });

  it("is equal if only the description of the target changed", () => {
    const by = list({ $dynamicRef: "#node" });
    const [before, after] = ["A", "B"].map((description) =>
      documentOf(by, { ...dynamic, ...text, description }),
    );
    expect(relation(before ?? {}, after ?? {}, aligned)).toBe("equal");
  });

  it("is unknown if what the target refers to changed", () => {
    const node = { ...dynamic, properties: { a: { $ref: "#/components/schemas/Part" } } };
    const [before, after] = [text, whole].map((Part) =>
      documentOf(list({ $dynamicRef: "#node" }), node, { Part }),
    );
    expect(relation(before ?? {}, after ?? {}, aligned)).toBe("unknown");
  });

  it("is unknown if the target itself uses it, and changed", () => {
    const node = (required: string[]): JsonObject => ({
      ...dynamic,
      required,
      properties: { a: { $dynamicRef: "#node" } },
    });
    const by = list({ $dynamicRef: "#node" });
    expect(relation(documentOf(by, node([])), documentOf(by, node(["a"])), aligned)).toBe(
      "unknown",
    );
    expect(relation(documentOf(by, node([])), documentOf(by, node([])), aligned)).toBe("equal");
  });

  it("is unknown if the path to two targets of one name changed", () => {
    const way = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
    const more = {
      A: { $id: "https://example.com/a", $defs: { n: { ...dynamic, ...text } } },
      B: { $id: "https://example.com/b", $defs: { n: { ...dynamic, ...whole } } },
    };
    const document = (name: string) =>
      documentOf({ allOf: [way(name)], ...list({ $dynamicRef: "#node" }) }, {}, more);
    expect(relation(document("A"), document("B"), aligned)).toBe("unknown");
  });
});
