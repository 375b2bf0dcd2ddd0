import { expect, it } from "vitest";
import type { JsonObject } from "../../../json/json-value.ts";
import { editedDocument, findingsBetween } from "../../testing/edited-document.ts";
import { uploadsApi } from "../../testing/uploads-api.ts";

const having = (url: string, variables: JsonObject): JsonObject =>
  editedDocument(uploadsApi, "/servers", () => [{ url, variables }]);
const regional = (region: JsonObject) => having("https://{region}.example.com", { region });
const told = (before: JsonObject, after: JsonObject) =>
  findingsBetween(before, after).map(({ id, level, bump }) => [id, level, bump]);

const eu = { default: "eu", enum: ["eu", "us"] };

it("reports a variable added to or removed from a URL whose default is unchanged", () => {
  const plain = having("https://eu.example.com", {});
  expect(told(plain, regional(eu))).toEqual([["server-variable-added", "info", "minor"]]);
  expect(told(regional(eu), plain)).toEqual([["server-variable-removed", "warning", "minor"]]);
});

it("reports values that are no longer accepted, or newly accepted", () => {
  const fewer = { default: "eu", enum: ["eu"] };
  const [gone, come] = [
    ["server-variable-enum-value-removed", "warning", "minor"],
    ["server-variable-enum-value-added", "info", "minor"],
  ];
  expect(told(regional(eu), regional(fewer))).toEqual([gone]);
  expect(told(regional(fewer), regional(eu))).toEqual([come]);
  expect(told(regional({ default: "eu" }), regional(fewer))).toEqual([gone]);
  expect(told(regional(fewer), regional({ default: "eu" }))).toEqual([come]);
});

it("reports a changed default value as a changed default server", () => {
  expect(told(regional(eu), regional({ ...eu, default: "us" }))).toEqual([
    ["server-url-changed", "warning", "minor"],
  ]);
});

it("ignores a variable that the URL does not use", () => {
  expect(
    told(having("https://a.example.com", {}), having("https://a.example.com", { eu })),
  ).toEqual([]);
});
