import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../../json/json-value.ts";
import { allFindingsBetween, editedDocument } from "../../testing/edited-document.ts";
import { uploadsApi } from "../../testing/uploads-api.ts";

const schemas = "/components/schemas";

const owner: JsonObject = {
  type: "object",
  properties: { name: { type: "string" }, team: { type: "string" } },
};

/** The uploads API with an owner in each upload, and a component for owners whose team may be null. */
function withOwner(schema: JsonObject, component: JsonObject = {}): JsonObject {
  const changed = { ...owner, properties: { ...Object(owner.properties), team: { type: "null" } } };
  const Owner = { ...changed, ...component };
  const named = editedDocument(uploadsApi, `${schemas}/Owner`, () => Owner);
  return editedDocument(named, `${schemas}/Upload/properties/owner`, () => schema);
}

it.each<[string, JsonObject, JsonObject]>([
  ["a type", owner, {}],
  ["additionalProperties: true", { ...owner, additionalProperties: true }, {}],
  ["a bound", { ...owner, minProperties: 1 }, { minProperties: 2 }],
])(
  "decides a change from an inline schema to a reference, and back, if its target implies %s",
  (...row) => {
    const [, inline, component] = row;
    const [before, after] = [
      withOwner(inline, component),
      withOwner({ $ref: "#/components/schemas/Owner" }, component),
    ];
    for (const findings of [allFindingsBetween(before, after), allFindingsBetween(after, before)]) {
      const ids = findings.map(({ id }) => id);
      expect(ids).toContain("response-property-type-changed");
      expect(ids).not.toContain("change-undecided");
    }
  },
);

const text: JsonObject = { type: "string" };
const listed = (...values: readonly (string | null)[]): JsonObject => ({ enum: values });

/** The uploads API with two more schemas: a property of uploads, and the component that it may refer to. */
function withPart(property: JsonObject, component: JsonObject, more: JsonObject = {}): JsonObject {
  const parts = { [`${schemas}/Upload/properties/part`]: property, [`${schemas}/Part`]: component };
  return Object.entries({ ...parts, ...more }).reduce(
    (document, [place, value]) => editedDocument(document, place, () => value),
    uploadsApi,
  );
}

describe("a difference that another finding explains is not undecided, too:", () => {
  const ref = { $ref: "#/components/schemas/Part" };
  const holder = (value: JsonObject): JsonObject => ({ type: "object", properties: { value } });
  const leaf = { $ref: "#/components/schemas/Leaf" };
  const others = {
    [`${schemas}/Leaf`]: holder(text),
    [`${schemas}/Other`]: holder({ $ref: "#/components/schemas/OtherLeaf" }),
    [`${schemas}/OtherLeaf`]: {
      ...holder(text),
      properties: { value: text, more: text },
      required: ["more"],
    },
  };
  const orNull = { anyOf: [ref, { type: "null" }] };
  it.each<[string, JsonObject, JsonObject, readonly string[]]>([
    [
      "a value of a component that only an alternative refers to",
      withPart(orNull, { ...text, ...listed("a") }),
      withPart(orNull, { ...text, ...listed("a", "b") }),
      ["response-property-enum-value-added", "description-changed"],
    ],
    [
      "null in an enum that became nullable",
      withPart(ref, { ...text, ...listed("a") }),
      withPart(ref, { type: ["string", "null"], ...listed("a", null) }),
      ["response-property-became-nullable"],
    ],
    [
      "a reference to another component, in which a component differs",
      withPart(ref, holder(leaf), others),
      withPart({ $ref: "#/components/schemas/Other" }, holder(leaf), others),
      ["response-property-added", "description-changed"],
    ],
    [
      "the order of required names where a property changed",
      withPart({ ...holder(text), required: ["value", "b"] }, text),
      withPart({ ...holder({ type: "integer" }), required: ["b", "value"] }, text),
      ["response-property-type-changed", "description-changed"],
    ],
    [
      "an allOf around the reference to a component that changed",
      withPart(ref, holder(text)),
      withPart(
        { allOf: [ref, { description: "A part" }] },
        { ...holder(text), required: ["value"] },
      ),
      ["response-property-became-required", "description-changed"],
    ],
  ])("%s", (_, before, after, ids) => {
    expect(allFindingsBetween(before, after).map(({ id }) => id)).toEqual(ids);
  });
});

it("a property that is left out in the only direction that operations use is wording", () => {
  const state = (...values: readonly string[]) =>
    editedDocument(uploadsApi, `${schemas}/NewUpload/properties/state`, () => ({
      ...text,
      ...listed(...values),
      readOnly: true,
    }));
  const findings = allFindingsBetween(state("a"), state("a", "b", "c"));
  expect(findings.map(({ id, message }) => [id, message])).toEqual([
    [
      "description-changed",
      '`enum` at /components/schemas/NewUpload/properties/state now has "b", "c".',
    ],
  ]);
});
