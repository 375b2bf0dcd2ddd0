import { expect, it } from "vitest";
import { parse } from "yaml";
import { valueAt } from "../json/json-pointer.ts";
import { mergeSlices } from "./merge-slices.ts";
import { seedResolutions, seedSlice } from "./testing/seeds.ts";

const seeds = [seedSlice("get-files.md"), seedSlice("get-files-id.md")];
const resolutions = seedResolutions();

function merged(pointer: string): unknown {
  const merge = mergeSlices(seeds, resolutions);
  return valueAt(merge.document ?? {}, pointer);
}

it("merges the two published pages without a problem", () => {
  expect(mergeSlices(seeds, resolutions).problems).toEqual([]);
});

it("gives FileResponse what both pages' servers may answer", () => {
  const properties = "/components/schemas/FileResponse/properties";
  expect(merged(`${properties}/object`)).toEqual({
    type: "string",
    description: "The object type, which is always `file`.",
    example: "file",
  });
  expect(merged(`${properties}/LineCount`)).toEqual({ type: "integer" });
  expect(merged("/components/schemas/FilePurpose/enum")).toHaveLength(7);
  expect(merged("/components/schemas/FileResponse/required")).toEqual([
    "id",
    "object",
    "created_at",
    "filename",
    "bytes",
    "purpose",
    "FileType",
    "Processed",
  ]);
});

it("takes descriptions from the newer page and examples from wherever one exists", () => {
  expect(merged("/components/schemas/FileResponse/properties/created_at")).toEqual({
    type: "integer",
    description: "The timestamp when the file was created.",
    example: 1715021438,
  });
  expect(merged("/info/description")).toBe(
    "The Together REST API. See https://docs.together.ai for more details.",
  );
});

it("records every conflict once, with each page's line", () => {
  const { decisions } = mergeSlices(seeds, resolutions);
  expect(decisions.map(({ pointer }) => pointer)).toEqual([
    "/components/schemas/FilePurpose/enum",
    "/components/schemas/FileResponse/properties/LineCount",
    "/components/schemas/FileResponse/properties/object",
    "/components/schemas/FileResponse/required",
    "/info/description",
    "/paths/~1files/get/operationId",
    "/paths/~1files~1{id}/get/operationId",
    "/servers",
  ]);
  expect(decisions.at(-1)).toEqual({
    pointer: "/servers",
    resolution: { because: "the vendor moved there on 2026-04-28 and the newer page says so" },
    values: [
      { source: "get-files.md", line: 26, value: [{ url: "https://api.together.ai/v1" }] },
      { source: "get-files-id.md", line: 24, value: [{ url: "https://api.together.xyz/v1" }] },
    ],
    result: [{ url: "https://api.together.ai/v1" }],
  });
});

it("asks a person for the servers, and makes names, when there are no resolutions", () => {
  const merge = mergeSlices(seeds, []);
  expect(merge.document).toBeUndefined();
  expect(merge.problems).toMatchObject([
    { kind: "different-servers", pointer: "/servers", exitCode: 3 },
  ]);
  expect(parse(merge.problems[0]?.suggestion ?? "")).toMatchObject([
    { pointer: "/servers", value: [{ url: "https://api.together.ai/v1" }] },
  ]);
  const made = merge.decisions.filter(({ rule }) => rule === "made-from-method-and-path");
  expect(made.map(({ result }) => result)).toEqual(["getFiles", "getFilesById"]);
});

it("changes nothing in what it is given", () => {
  const before = JSON.stringify(seeds.map(({ document }) => document));
  mergeSlices(seeds, resolutions);
  expect(JSON.stringify(seeds.map(({ document }) => document))).toBe(before);
});
