import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../json/json-value.ts";
import { editedDocument, findingsBetween } from "../testing/edited-document.ts";
import { uploadsApi } from "../testing/uploads-api.ts";

const content = {
  sent: "/paths/~1uploads/post/requestBody/content",
  answered: "/paths/~1uploads/get/responses/200/content",
};
const text = { schema: { type: "string" } };

/** The findings when the media types of a body are replaced. In a list, each media type has a body of text. */
function found(
  place: keyof typeof content,
  ...sides: readonly [readonly string[] | JsonObject, readonly string[] | JsonObject]
): readonly string[] {
  const [before, after] = sides.map((types) =>
    editedDocument(uploadsApi, content[place], () =>
      Array.isArray(types) ? Object.fromEntries(types.map((name) => [name, text])) : { ...types },
    ),
  );
  return findingsBetween(before ?? {}, after ?? {}).map(({ id }) => id);
}

describe("media types that differ in their parameters", () => {
  const first = "application/json;v=1";
  const second = "application/json; v=2";

  it("are not matched if a side has several: the type added or removed is reported", () => {
    expect(found("answered", [first, second], [second])).toEqual(["response-media-type-removed"]);
    expect(found("answered", [second], [first, second])).toEqual(["response-media-type-added"]);
    expect(found("answered", [first, second], [second, "application/json"])).toEqual([
      "response-media-type-removed",
      "response-media-type-added",
    ]);
  });

  it("are matched if each side has only one, and otherwise by equal parameters", () => {
    expect(found("sent", ["text/csv"], ["text/csv; charset=utf-8"])).toEqual([
      "description-changed",
    ]);
    const number = { schema: { type: "integer" } };
    const before = { [first]: text, [second]: number };
    expect(found("sent", before, { 'application/JSON;v="2"': number, [first]: text })).toEqual([
      "description-changed",
    ]);
  });
});

describe("media type ranges", () => {
  it.each(["*/*", "application/*", "Application/*;q=0.5"])(
    "%s covers the media types it contains",
    (range) => {
      const json = ["application/json"];
      expect(found("sent", json, [range])).toEqual(["request-media-type-added"]);
      expect(found("sent", [range], json)).toEqual(["request-media-type-removed"]);
      expect(found("answered", json, [range])).toEqual(["response-media-type-added"]);
      expect(found("answered", [range], json)).toEqual(["response-media-type-range-narrowed"]);
      expect(found("sent", [range], [range, "application/json"])).toEqual([]);
    },
  );

  it("cover no other types", () => {
    const both = ["request-media-type-removed", "request-media-type-added"];
    expect(found("sent", ["text/csv"], ["application/*"])).toEqual(both);
  });

  it("have their schemas compared with those of the types they contain, the most specific range first", () => {
    const ranges = { "*/*": { schema: { type: "integer" } }, "application/*": text };
    expect(found("sent", ranges, { ...ranges, "application/json": text })).toEqual([]);
    const narrow = { schema: { type: "string", maxLength: 9 } };
    expect(found("sent", ranges, { ...ranges, "application/json": narrow })).toEqual([
      "request-property-constraint-tightened",
    ]);
  });
});

describe("the parameters of a media type", () => {
  it("change its name unless they differ only in order, quotes or a default charset", () => {
    const words = ["description-changed"];
    const name = (version: number) => [`application/vnd.acme+json; version=${version}`];
    expect(found("answered", name(1), name(2))).toEqual(["response-media-type-name-changed"]);
    expect(found("sent", name(1), name(2))).toEqual(["request-media-type-name-changed"]);
    expect(found("sent", ["application/json"], ["application/json; charset=utf-8"])).toEqual(words);
    expect(found("sent", ["text/csv; charset=utf-8"], ["text/csv; charset=latin1"])).toEqual([
      "request-media-type-name-changed",
    ]);
    expect(
      found("sent", ['multipart/form-data; a=1; b="2"'], ["multipart/form-data;b=2;a=1"]),
    ).toEqual(words);
  });
});
