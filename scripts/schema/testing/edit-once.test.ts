import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../json/canonical-json.ts";
import type { JsonValue } from "../../json/json-value.ts";
import { editOnce, pick } from "./edit-once.ts";
import { seededRandom } from "./sample.ts";

/** All that becomes of a payload by one edit, as sorted texts. */
function edits(payload: JsonValue): readonly string[] {
  const random = seededRandom(1);
  const texts = Array.from({ length: 3000 }, () => canonicalJson(editOnce(payload, random)));
  return [...new Set(texts)].sort();
}

const texts = (payloads: readonly JsonValue[]): readonly string[] =>
  payloads.map(canonicalJson).sort();

describe("pick", () => {
  it.each<[number, string]>([
    [0, "a"],
    [0.33, "a"],
    [0.34, "b"],
    [0.99, "c"],
  ])("takes by the number %d %s", (number, expected) => {
    expect(pick(["a", "b", "c"], () => number)).toBe(expected);
  });

  it("takes nothing from an empty list", () => {
    expect(pick([], () => 0.5)).toBeUndefined();
  });
});

describe("editOnce", () => {
  it.each<[JsonValue, readonly JsonValue[]]>([
    [null, [true, 0, 0.5, "text", [], {}]],
    [true, [null, 0, 0.5, "text", [], {}, false]],
    [7, [null, true, "text", [], {}, 8, 6, 7.5, -7]],
    ["ab", [null, true, 0, 0.5, [], {}, "abx", "a", "", "?"]],
    [[], [null, true, 0, 0.5, "text", {}, [], [null]]],
    [{}, [null, true, 0, 0.5, "text", [], {}, { surplus: 0 }]],
  ])("makes of %j another type, or its neighbours", (payload, expected) => {
    expect(edits(payload)).toEqual(texts(expected));
  });

  it("changes, repeats, adds or leaves out an item", () => {
    expect(edits([false, 5])).toEqual(
      texts([
        ...[null, true, 0, 0.5, "text", {}],
        ...[[false, 5, false], [false], [false, 5, null]],
        ...[null, 0, 0.5, "text", [], {}, true].map((item) => [item, 5]),
        ...[null, true, "text", [], {}, 6, 4, 5.5, -5].map((item) => [false, item]),
      ]),
    );
  });

  it("changes, adds or leaves out a member", () => {
    expect(edits({ a: false, b: null })).toEqual(
      texts([
        ...[null, true, 0, 0.5, "text", []],
        ...[{ a: false }, { b: null }, { a: false, b: null, surplus: 0 }],
        ...[null, 0, 0.5, "text", [], {}, true].map((a) => ({ a, b: null })),
        ...[true, 0, 0.5, "text", [], {}].map((b) => ({ a: false, b })),
      ]),
    );
  });

  it("changes one place deep inside", () => {
    const inside = edits({ a: [{ b: 1 }] }).filter((text) => text.startsWith('{"a":[{"b":'));
    expect(inside).toEqual(
      texts([
        ...[null, true, "text", [], {}, 2, 0, 1.5, -1].map((b) => ({ a: [{ b }] })),
        { a: [{ b: 1, surplus: 0 }] },
        { a: [{ b: 1 }, null] },
        { a: [{ b: 1 }, { b: 1 }] },
        { a: [{ b: 1 }], surplus: 0 },
      ] satisfies JsonValue[]),
    );
  });

  it("edits the payload itself three times in ten, and a child otherwise", () => {
    const drawn = [0, 0.29, 0];
    expect(editOnce({ a: 1 }, () => drawn.shift() ?? 0)).toBe(null);
    expect(editOnce({ a: 1 }, () => 0.3)).toEqual({ a: [] });
  });

  it("leaves the payload given as it is", () => {
    const payload = { a: [1, { b: "c" }], d: {} };
    edits(payload);
    expect(payload).toEqual({ a: [1, { b: "c" }], d: {} });
  });
});
