import { describe, expect, it } from "vitest";
import type { JsonValue } from "../../json/json-value.ts";
import {
  type Atom,
  and,
  atomAt,
  atomKey,
  below,
  inside,
  listBelow,
  type Term,
  termKey,
} from "./atom.ts";

const text = { type: "string" };
const atom = (schema: Atom["schema"], pointer = "/schema"): Atom => ({ side: 1, pointer, schema });
const [a, b] = [atom(text, "/a"), atom(text, "/b")] as const;
const term = (atoms: readonly Atom[], only?: Term["only"]): Term =>
  only === undefined ? { atoms, depth: 0 } : { atoms, depth: 0, only };

describe("atoms", () => {
  it("are the schemas at a place, on their side", () => {
    const document = { schema: text, flag: true, list: [1] };
    expect(atomAt({ document, pointer: "/schema" }, 1)).toEqual(atom(text));
    expect(atomAt({ document, pointer: "/flag" }, 1)).toEqual(atom(true, "/flag"));
    expect(atomAt({ document, pointer: "/list" }, 1)).toBe(undefined);
    expect(atomAt({ document, pointer: "/gone" }, 1)).toBe(undefined);
  });

  it("have names of their own by side and place", () => {
    expect(atomKey(a)).toBe("1/a");
    expect(new Set([a, b, { ...a, side: 0 as const }].map(atomKey)).size).toBe(3);
  });

  it.each<[string, JsonValue, boolean]>([
    ["a schema", text, true],
    ["a boolean", false, true],
    ["a list", [text], false],
    ["a text", "a", false],
    ["null", null, false],
  ])("below an atom: %s", (_, value, isOne) => {
    expect(below(atom({ properties: { "a/b": value } }), "properties", "a/b")).toEqual(
      isOne ? atom(value === false ? false : text, "/schema/properties/a~1b") : undefined,
    );
  });

  it.each<[string, JsonValue, readonly string[]]>([
    ["those of a list", [text, true], ["/schema/x/0", "/schema/x/1"]],
    ["those of a map", { "a~": text, b: false }, ["/schema/x/a~0", "/schema/x/b"]],
    ["without what is none", [1, text], ["/schema/x/1"]],
    ["none of a text", "ab", []],
    ["none of null", null, []],
  ])("below a keyword are %s", (_, value, pointers) => {
    expect(listBelow(atom({ x: value }), "x").map(({ pointer }) => pointer)).toEqual(pointers);
    expect(listBelow(atom({}), "x")).toEqual([]);
  });
});

describe("terms", () => {
  it("have one name whatever the order, repetition or depth of their schemas", () => {
    const name = termKey(term([a, b]), atomKey);
    expect(termKey({ atoms: [b, a, b], depth: 3 }, atomKey)).toBe(name);
    expect(name).toBe("1/a 1/b");
  });

  it("have another name with other schemas or types", () => {
    const terms = [
      term([a]),
      term([a, b]),
      term([]),
      term([a], ["string"]),
      term([a], ["string", "null"]),
    ];
    expect(new Set(terms.map((one) => termKey(one, atomKey))).size).toBe(terms.length);
  });

  it("are narrowed by a schema, and followed inside", () => {
    expect(and(term([a], ["string"]), b)).toEqual(term([a, b], ["string"]));
    expect(inside({ ...term([a], ["object"]), depth: 2 }, [b])).toEqual({ atoms: [b], depth: 3 });
  });
});
