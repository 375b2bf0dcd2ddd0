import { describe, expect, it } from "vitest";
import { schemaAt } from "./schema-at.ts";

describe("schemaAt", () => {
  it("finds objects and booleans, and nothing else", () => {
    const side = { a: { type: "null" }, b: false, c: [], d: "text", e: null };
    const found = ["/a", "/b", "/c", "/d", "/e", "/f"].map((pointer) => schemaAt(side, pointer));
    expect(found).toEqual([{ type: "null" }, false, undefined, undefined, undefined, undefined]);
  });
});
