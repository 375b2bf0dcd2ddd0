import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../json/json-value.ts";
import { editedDocument, findingsBetween } from "../testing/edited-document.ts";
import { uploadsApi } from "../testing/uploads-api.ts";

const places = {
  answered: "/components/schemas/Upload/properties/tree",
  sent: "/components/schemas/NewUpload/properties/labels",
};
const closed = { type: "object", additionalProperties: false };
const open = { type: "object" };
const a: JsonObject = { a: { type: "string" } };
const both: JsonObject = { ...a, b: { type: "string" } };

function found(place: keyof typeof places, was: JsonObject, is: JsonObject) {
  const [before, after] = [was, is].map((schema) =>
    editedDocument(uploadsApi, places[place], () => schema),
  );
  return findingsBetween(before ?? {}, after ?? {});
}

describe("a property that only one side declares, if the other side is closed", () => {
  it.each([
    ["optional", []],
    ["required", ["b"]],
  ])("relaxes a constraint when added to a response as %s, proven by a payload", (_, required) => {
    const [finding, ...more] = found(
      "answered",
      { ...closed, properties: a },
      { ...closed, properties: both, required },
    );
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      id: "response-property-constraint-relaxed",
      class: "wire",
      level: "warning",
      bump: "minor",
      message: expect.stringMatching(
        /^`Upload.tree.b` is new, and no further properties were allowed before: programs that call /,
      ),
      witness: { data: [{ tree: { b: "text" } }] },
    });
    expect(finding).not.toHaveProperty("witnessReason");
  });

  it.each([
    ["optional", []],
    ["required", ["b"]],
  ])(
    "is rejected once removed from a request where it was %s, proven by a payload",
    (_, required) => {
      const [finding, ...more] = found(
        "sent",
        { ...closed, properties: both, required },
        { ...closed, properties: a },
      );
      expect(more).toEqual([]);
      expect(finding).toMatchObject({
        id: "request-property-type-changed",
        level: "error",
        witness: { labels: { b: "text" } },
      });
    },
  );
});

describe("a property that only one side declares, if the other side is open", () => {
  it("was valid before it was added to a response", () => {
    expect(
      found("answered", { ...open, properties: a }, { ...open, properties: both }),
    ).toMatchObject([
      {
        id: "response-property-added",
        level: "info",
        witness: null,
        witnessReason: "a payload with it was valid before",
      },
    ]);
  });

  it("is still valid after it was removed from a request", () => {
    const was = { ...open, properties: both, required: ["b"] };
    expect(found("sent", was, { ...open, properties: a })).toMatchObject([
      { id: "request-property-removed", witnessReason: "a payload with it is still valid" },
    ]);
  });
});
