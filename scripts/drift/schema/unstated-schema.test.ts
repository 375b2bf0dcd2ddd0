import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../../json/json-value.ts";
import { editedDocument, findingsBetween } from "../testing/edited-document.ts";
import { uploadsApi } from "../testing/uploads-api.ts";

const places = {
  sent: "/paths/~1uploads/post/requestBody/content/application~1json",
  answered: "/paths/~1uploads/get/responses/200/content/application~1json",
};
const unstated = { description: "A media type or parameter that states no schema" };

/** The findings when a schema is added, and when it is removed. */
function found(pointer: string, schema: JsonValue) {
  const put = (more: JsonObject) =>
    editedDocument(uploadsApi, pointer, (old) => {
      const { schema: _, ...rest } = Object(old ?? {});
      return { ...rest, ...unstated, ...more };
    });
  const brief = (...sides: Parameters<typeof findingsBetween>) =>
    findingsBetween(...sides).map(({ id, witness }) => [id, witness]);
  return { stated: brief(put({}), put({ schema })), gone: brief(put({ schema }), put({})) };
}

describe("a schema that only one side states", () => {
  it.each([{}, true, { minLength: 0 }])("changes nothing if it accepts everything: %j", (all) => {
    for (const place of Object.values(places)) {
      expect(found(place, all)).toEqual({ stated: [], gone: [] });
    }
    expect(found("/paths/~1uploads/get/parameters/0", all)).toEqual({ stated: [], gone: [] });
  });

  it("is reported once if it accepts only some types, and is proven by a payload of a different type", () => {
    const object = { type: "object", required: ["a"], properties: { a: { type: "string" } } };
    const other = expect.toSatisfy((payload) => payload !== null && typeof payload !== "object");
    expect(found(places.sent, object)).toEqual({
      stated: [["request-property-type-changed", other]],
      gone: [["request-property-type-generalized", other]],
    });
    expect(found(places.answered, object)).toEqual({
      stated: [["response-property-type-specialized", other]],
      gone: [["response-body-type-generalized", other]],
    });
  });

  it("is reported keyword by keyword if it accepts every type", () => {
    const named = { properties: { a: { type: "string" } } };
    expect(found(places.sent, named)).toEqual({
      stated: [["new-optional-request-property", null]],
      gone: [["request-property-removed", null]],
    });
    const long = expect.stringMatching(/.{4}/);
    expect(found(places.answered, { maxLength: 3 })).toEqual({
      stated: [["response-property-constraint-tightened", long]],
      gone: [["response-property-constraint-relaxed", long]],
    });
  });
});
