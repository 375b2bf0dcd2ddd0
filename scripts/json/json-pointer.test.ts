import { describe, expect, it } from "vitest";
import { refPointer, refTo } from "./json-pointer.ts";

describe("refPointer", () => {
  it.each<[ref: unknown, pointer: string | undefined]>([
    ["#", ""],
    ["#/a/b", "/a/b"],
    ["#/a%20b/%7Bid%7D", "/a b/{id}"],
    ["#/100%", "/100%"],
    ["#anchor", undefined],
    ["other.yaml#/a", undefined],
    ["https://example.com/#/a", undefined],
    [7, undefined],
    [undefined, undefined],
  ])("of %j is %j", (ref, pointer) => {
    expect(refPointer(JSON.parse(JSON.stringify({ $ref: ref })))).toBe(pointer);
  });

  it("is undefined for a boolean and for undefined", () => {
    expect(refPointer(true)).toBe(undefined);
    expect(refPointer(undefined)).toBe(undefined);
  });
});

describe("refTo", () => {
  it("is the inverse of refPointer for any name", () => {
    expect(refTo("/a b/{id}/100%")).toBe("#/a%20b/%7Bid%7D/100%25");
    expect(refPointer({ $ref: refTo("/a b/{id}/100%/ü") })).toBe("/a b/{id}/100%/ü");
  });
});
