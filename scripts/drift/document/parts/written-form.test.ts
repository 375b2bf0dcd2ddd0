import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../../json/json-value.ts";
import {
  allFindingsBetween,
  editedDocument,
  findingsBetween,
} from "../../testing/edited-document.ts";
import { uploadsApi } from "../../testing/uploads-api.ts";

const text = { type: "string" };
const list = { type: "array", items: text };
const object = { type: "object", properties: { a: text } };

function sending(place: string, schema: JsonObject, more: JsonObject = {}): JsonObject {
  const parameter = { name: "p", in: place, required: place === "path", schema, ...more };
  const at =
    place === "path" ? "/paths/~1uploads~1{p}/parameters" : "/paths/~1uploads/get/parameters";
  const text = JSON.stringify(uploadsApi);
  const document = place === "path" ? JSON.parse(text.replaceAll("{id}", "{p}")) : uploadsApi;
  return editedDocument(document, at, () => [parameter]);
}

/** A place, a schema, and two ways to serialize its values, the old one first. */
type Row = readonly [place: string, schema: JsonObject, was: JsonObject, is: JsonObject];

const same: readonly Row[] = [
  ["query", text, {}, { explode: false }],
  ["query", text, {}, { style: "deepObject" }],
  ["query", text, {}, { style: "form", explode: true, allowReserved: false, required: false }],
  ["query", { type: "integer" }, {}, { allowReserved: true }],
  ["query", list, {}, { style: "pipeDelimited", explode: true }],
  ["query", object, { style: "deepObject" }, { style: "deepObject", explode: true }],
  ["path", text, {}, { explode: true }],
  ["path", list, {}, { explode: true }],
  ["header", list, {}, { explode: true }],
  ["header", text, {}, { allowReserved: true }],
  ["cookie", text, {}, { explode: false }],
];

const other: readonly Row[] = [
  ["query", list, {}, { explode: false }],
  ["query", list, { explode: false }, { style: "spaceDelimited" }],
  ["query", list, { style: "spaceDelimited" }, { style: "pipeDelimited" }],
  ["query", object, {}, { style: "deepObject" }],
  ["query", object, {}, { explode: false }],
  ["query", { oneOf: [text, list] }, {}, { explode: false }],
  ["query", text, { allowReserved: true }, {}],
  ["path", text, {}, { style: "label" }],
  ["path", object, {}, { explode: true }],
  ["path", list, { style: "matrix" }, { style: "matrix", explode: true }],
  ["header", object, {}, { explode: true }],
  ["cookie", list, {}, { explode: false }],
];

describe("a parameter that is serialized differently", () => {
  it.each(same)("is reported as docs if the same text is sent (%s %j: %j to %j)", (...row) => {
    const [place, schema, was, is] = row;
    const findings = allFindingsBetween(sending(place, schema, was), sending(place, schema, is));
    expect(findings.map((finding) => finding.class)).toContain("docs");
    expect(new Set(findings.map((finding) => finding.class))).toEqual(new Set(["docs"]));
  });

  it.each(other)("is an error if different text is sent (%s %j: %j to %j)", (...row) => {
    const [place, schema, was, is] = row;
    expect(findingsBetween(sending(place, schema, was), sending(place, schema, is))).toMatchObject([
      { id: "request-parameter-type-changed", level: "error" },
    ]);
  });

  it("breaks nobody if reserved characters may now be sent unescaped", () => {
    const allowing = sending("query", text, { allowReserved: true });
    expect(findingsBetween(sending("query", text), allowing)).toMatchObject([
      { id: "request-parameter-type-generalized", level: "info" },
    ]);
  });

  it("is sent the same as JSON and as plain text if it is a number, but not if it is a string", () => {
    const asJson = (schema: JsonObject) => {
      const { schema: _, ...parameter } = Object(sending("query", schema)).paths["/uploads"].get
        .parameters[0];
      return editedDocument(uploadsApi, "/paths/~1uploads/get/parameters", () => [
        { ...parameter, content: { "application/json": { schema } } },
      ]);
    };
    const integer = { type: "integer" };
    expect(findingsBetween(sending("query", integer), asJson(integer))).toEqual([]);
    expect(findingsBetween(sending("query", text), asJson(text))).toMatchObject([
      { id: "request-parameter-type-changed" },
    ]);
  });
});
