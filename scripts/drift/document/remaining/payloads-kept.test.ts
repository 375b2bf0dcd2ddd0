import { expect, it } from "vitest";
import type { JsonObject } from "../../../json/json-value.ts";
import { allFindingsBetween, editedDocument } from "../../testing/edited-document.ts";
import { uploadsApi } from "../../testing/uploads-api.ts";

const owner: JsonObject = {
  type: "object",
  properties: { name: { type: "string" }, team: { type: "string" } },
};

/** The uploads API with an owner in each upload, and a component for owners whose team may be null. */
function withOwner(schema: JsonObject, component: JsonObject = {}): JsonObject {
  const changed = { ...owner, properties: { ...Object(owner.properties), team: { type: "null" } } };
  const Owner = { ...changed, ...component };
  const schemas = "/components/schemas";
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
