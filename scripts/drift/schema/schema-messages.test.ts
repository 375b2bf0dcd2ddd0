import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../../json/json-value.ts";
import { editedDocument, findingsBetween } from "../testing/edited-document.ts";
import { uploadsApi } from "../testing/uploads-api.ts";

const upload = "/components/schemas/Upload";
const open = (name: string, ...required: readonly string[]): JsonObject => ({
  type: "object",
  properties: { [name]: { type: "string" } },
  ...(required.length === 0 ? {} : { required }),
});

function firstAfter(pointer: string, change: (old: JsonValue | undefined) => JsonValue) {
  const [finding] = findingsBetween(uploadsApi, editedDocument(uploadsApi, pointer, change));
  return finding;
}

describe("findings about schemas", () => {
  it("name an object that became closed, not its additional properties", () => {
    const finding = firstAfter(`${upload}/additionalProperties`, () => false);
    expect(finding?.message).toBe("`Upload` has `additionalProperties` false instead of nothing.");
  });

  it("name a required property that is not declared", () => {
    const finding = firstAfter(`${upload}/required`, (names) =>
      Array.isArray(names) ? [...names, "undeclared"] : [],
    );
    expect(finding?.message).toBe("`Upload.undeclared` became required.");
  });

  it("name a new composition by its keyword", () => {
    const finding = firstAfter(`${upload}/properties/purpose`, (schema) => ({
      anyOf: [schema ?? {}, { type: "string" }],
    }));
    expect(finding?.message).toMatch(/^`Upload.purpose` accepts more than before \(`anyOf`: /);
  });

  it.each<[string, JsonObject, JsonObject, string]>([
    [
      "the keyword",
      { oneOf: [open("a", "a"), open("b", "b")] },
      { anyOf: [open("a", "a"), open("b", "b")] },
      "`anyOf` instead of `oneOf`",
    ],
    [
      "an alternative",
      { oneOf: [open("a"), { $ref: "#/components/schemas/Upload" }] },
      { oneOf: [open("a"), { type: "object" }] },
      '`oneOf` has {"type":"object"} instead of `Upload`',
    ],
    [
      "large alternatives",
      { oneOf: [open("a", "a"), open("b", "b")] },
      { oneOf: [open("a"), open("b")] },
      "member 1, member 2 of `oneOf` changed",
    ],
  ])("name what differs in a changed composition: %s", (_, before, after, expected) => {
    const place = `${upload}/properties/purpose`;
    const [finding] = findingsBetween(
      editedDocument(uploadsApi, place, () => before),
      editedDocument(uploadsApi, place, () => after),
    );
    expect(finding?.message).toContain(expected);
  });

  it("do not include the wording of a component when its reference moves into a composition", () => {
    const described = editedDocument(uploadsApi, `${upload}/description`, () => "A file.");
    const place = "/components/schemas/UploadList/properties/data/items";
    const nullable = editedDocument(described, place, (reference) => ({
      oneOf: [reference ?? {}, { type: "null" }],
    }));
    const ids = findingsBetween(described, nullable).map(({ id }) => id);
    expect(ids).toEqual(["response-property-became-nullable"]);
  });

  it("prove that a property became optional by its absence, even if its type changed too", () => {
    const property = `${upload}/properties/bytes`;
    const retyped = editedDocument(uploadsApi, property, () => ({ type: "string" }));
    const optional = editedDocument(retyped, `${upload}/required`, () => ["id", "purpose"]);
    const finding = findingsBetween(uploadsApi, optional).find(
      ({ id }) => id === "response-property-became-optional",
    );
    expect(JSON.stringify(finding?.witness)).toContain('"purpose"');
    expect(JSON.stringify(finding?.witness)).not.toContain('"bytes"');
  });
});
