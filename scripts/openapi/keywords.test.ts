import { describe, expect, it } from "vitest";
import { isAnnotation, type KeywordShape, keywordShape } from "./keywords.ts";

describe("keywords", () => {
  it.each<[keyword: string, shape: KeywordShape | undefined, annotation: boolean]>([
    ["anyOf", "schemas", false],
    ["items", "schema", false],
    ["properties", "schema-map", false],
    ["$defs", "schema-map", false],
    ["definitions", "schema-map", false],
    ["minLength", "value", false],
    ["$ref", "value", false],
    ["type", undefined, false],
    ["const", undefined, false],
    ["format", undefined, true],
    ["x-schema", undefined, true],
  ])("%s has the shape %s; annotation: %s", (keyword, shape, annotation) => {
    expect(keywordShape(keyword)).toBe(shape);
    expect(isAnnotation(keyword)).toBe(annotation);
  });
});
