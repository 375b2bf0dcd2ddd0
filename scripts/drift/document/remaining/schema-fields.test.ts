import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { member, refPointer, valueAt } from "../../../json/json-pointer.ts";
import type { JsonObject, JsonValue } from "../../../json/json-value.ts";
import { runs } from "../../../json/testing/runs.ts";
import { schemaKeywords } from "../../../openapi/schema-keywords.ts";
import { allFindingsBetween, editedDocument } from "../../testing/edited-document.ts";
import { uploadsApi } from "../../testing/uploads-api.ts";

const text = { type: "string" };
const whole = { type: "integer" };

/** Two different values of each keyword. */
const values: readonly (readonly [string, JsonValue, JsonValue])[] = [
  ["type", "string", ["integer", "null"]],
  ["enum", ["a"], ["a", "b"]],
  ["const", "a", 1],
  ["$ref", "#/components/schemas/Purpose", "#/components/schemas/Labels"],
  ["$dynamicRef", "#here", "#there"],
  ["$id", "https://example.com/a", "https://example.com/b"],
  ["$anchor", "here", "there"],
  ["$dynamicAnchor", "here", "there"],
  ["$recursiveRef", "#", "#/a"],
  ["$recursiveAnchor", true, false],
  ["allOf", [text], [whole]],
  ["anyOf", [text], [text, whole]],
  ["oneOf", [text], [text, whole]],
  ["not", text, whole],
  ["if", text, whole],
  ["then", { minLength: 1 }, { minLength: 2 }],
  ["else", { minimum: 1 }, { minimum: 2 }],
  ["minLength", 1, 2],
  ["maxLength", 5, 6],
  ["pattern", "^a", "^b"],
  ["minimum", 1, 2],
  ["maximum", 5, 6],
  ["multipleOf", 2, 3],
  ["exclusiveMinimum", 1, 2],
  ["exclusiveMaximum", 5, 6],
  ["prefixItems", [text], [whole]],
  ["items", text, whole],
  ["contains", text, whole],
  ["unevaluatedItems", text, whole],
  ["additionalItems", text, whole],
  ["minContains", 1, 2],
  ["maxContains", 5, 6],
  ["minItems", 1, 2],
  ["maxItems", 5, 6],
  ["uniqueItems", true, false],
  ["properties", { a: text }, { a: whole }],
  ["patternProperties", { "^a": text }, { "^a": whole }],
  ["dependentSchemas", { a: text }, { a: whole }],
  ["additionalProperties", text, whole],
  ["unevaluatedProperties", text, whole],
  ["propertyNames", { minLength: 1 }, { minLength: 2 }],
  ["required", ["a"], ["a", "b"]],
  ["dependentRequired", { a: ["b"] }, { a: ["c"] }],
  ["dependencies", { a: ["b"] }, { a: ["c"] }],
  ["minProperties", 1, 2],
  ["maxProperties", 5, 6],
  ["$defs", { a: text }, { a: whole }],
  ["definitions", { a: text }, { a: whole }],
  ["title", "A", "B"],
  ["description", "A", "B"],
  ["format", "uuid", "uri"],
  ["nullable", true, false],
  ["deprecated", true, false],
  ["readOnly", true, false],
  ["writeOnly", true, false],
  ["contentSchema", text, whole],
  ["discriminator", { propertyName: "a" }, { propertyName: "b" }],
  ["$schema", "https://example.com/a", "https://example.com/b"],
  ["$comment", "A", "B"],
  ["contentEncoding", "base64", "base32"],
  ["contentMediaType", "text/csv", "text/plain"],
  ["$vocabulary", { "https://example.com/a": true }, { "https://example.com/a": false }],
  ["default", "a", "b"],
  ["example", "a", "b"],
  ["examples", ["a"], ["b"]],
  ["xml", { name: "a" }, { name: "b" }],
  ["externalDocs", { url: "https://example.com/a" }, { url: "https://example.com/b" }],
];

const schemas = "/components/schemas";
const list = "/paths/~1uploads/get";
/** Components, parameters, headers and bodies, and schemas inside them; Alone is not used. */
const places = [
  `${schemas}/Upload`,
  `${schemas}/NewUpload/properties/name`,
  `${schemas}/Tree/properties/children/items`,
  `${schemas}/Labels/additionalProperties`,
  `${schemas}/Alone`,
  `${list}/parameters/0/schema`,
  `${list}/responses/200/headers/X-Cost/schema`,
  `${list}/responses/200/content/text~1csv/schema`,
  "/paths/~1uploads~1{id}/delete/requestBody/content/application~1json/schema/properties/a",
];

/** A document in which these places contain schemas, if only empty ones. */
const base = places.reduce<JsonObject>(
  (document, place) => editedDocument(document, place, (old) => old ?? {}),
  uploadsApi,
);

function withKeyword(place: string, keyword: string, value: JsonValue | undefined): JsonObject {
  return editedDocument(base, `${place}/${keyword}`, () => value);
}

/** The pointer of a component that a value refers to. */
function targetsOf(...stated: readonly (JsonValue | undefined)[]): readonly string[] {
  return stated.flatMap((value) => refPointer({ $ref: value ?? null }) ?? []);
}

/** Each keyword is added, changed and removed. */
const edits = values.flatMap(([keyword, one, other]) =>
  [[undefined, one] as const, [one, other] as const, [other, undefined] as const].map(
    ([before, after]) => ({ keyword, before, after }),
  ),
);

describe("an edit of any field of a schema", () => {
  it("is tested for every keyword", () => {
    expect(values.map(([keyword]) => keyword).sort()).toEqual([...schemaKeywords.keys()].sort());
  });

  it("is reported at that schema or a schema it refers to, and not as an unknown field", () => {
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.constantFrom(...edits), (place, edit) => {
        const [before, after] = [edit.before, edit.after].map((value) =>
          withKeyword(place, edit.keyword, value),
        );
        const schema = valueAt(base, place);
        const ends = [place, ...targetsOf(edit.before, edit.after, member(schema, "$ref"))];
        const told = allFindingsBetween(before ?? {}, after ?? {}).filter(
          ({ id, pointer }) =>
            id !== "extension-changed" &&
            ends.some((end) => pointer === end || pointer.startsWith(`${end}/`)),
        );
        expect(told).not.toEqual([]);
      }),
      { numRuns: runs(0.3) },
    );
  });
});
