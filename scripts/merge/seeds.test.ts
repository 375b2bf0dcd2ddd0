import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { childPointer, valueAt } from "../json/json-pointer.ts";
import { isJsonObject, type JsonValue } from "../json/json-value.ts";
import { extractSlice } from "../pages/extract-slice.ts";
import type { Slice } from "../pages/slice.ts";
import { readResolutions } from "../project/read-resolutions.ts";
import { readSources } from "../project/read-sources.ts";
import { meet } from "../schema/combine/join.ts";
import { judge } from "../schema/judge/judge.ts";
import { editOnce } from "../schema/testing/edit-once.ts";
import { sampler, sampleValid, seededRandom } from "../schema/testing/sample.ts";
import { mergeSlices } from "./merge-slices.ts";

const wanted = 500;
const folder = new URL("../../openapi/", import.meta.url);
const slices = readSources(textOf("sources.yaml"), "sources.yaml").sources.map(({ file }) =>
  sliceOf(file),
);
const { resolutions } = readResolutions(textOf("resolutions.yaml"), "resolutions.yaml");
const merged = mergeSlices(slices, resolutions).document ?? {};

function textOf(file: string): string {
  return readFileSync(new URL(file, folder), "utf8");
}

function sliceOf(file: string): Slice {
  const extraction = extractSlice(textOf(file), file);
  if ("slice" in extraction) return extraction.slice;
  throw new Error(JSON.stringify(extraction.problems));
}

/** Pointer of the schema of the 200 response to the page's operation. */
function responseSchema({ operation }: Slice): string {
  const { path = "", method = "" } = operation ?? {};
  const response = childPointer("/paths", path, method.toLowerCase(), "responses", "200");
  return childPointer(response, "content", "application/json", "schema");
}

/** Payloads that every slice accepted before one edit and none does after it. */
function madeInvalid(pointer: string): JsonValue[] {
  const random = seededRandom(2);
  // What all slices accept lies below their meet: a page alone never draws what only another one requires.
  const sides = slices.map(({ document }) => ({ ...document, schema: { $ref: `#${pointer}` } }));
  const drawOne = sampler({ document: meet(sides), pointer: "/schema" });
  const verdicts = (payload: JsonValue): boolean[] =>
    slices.map(({ document }) => judge(document)(pointer, payload));
  const found: JsonValue[] = [];
  for (let draws = 0; draws < 20 * wanted && found.length < wanted; draws += 1) {
    const drawn = drawOne(random);
    if (drawn !== undefined && !verdicts(drawn).includes(false)) {
      const edited = editOnce(drawn, random);
      if (!verdicts(edited).includes(true)) found.push(edited);
    }
  }
  return found;
}

describe.each(slices)("the slice of $source", (slice) => {
  it("has 500 payloads at the boundaries of its keywords, all valid under the merged document", () => {
    const pointer = responseSchema(slice);
    expect(valueAt(slice.document, pointer)).toBeDefined();
    const payloads = sampleValid({ document: slice.document, pointer }, seededRandom(1), wanted);
    expect(payloads).toHaveLength(wanted);
    expect(payloads.filter((payload) => !judge(merged)(pointer, payload))).toEqual([]);
  });

  it("draws payloads with and without optional properties, and with names that no page declares", () => {
    const pointer = "/components/schemas/FileResponse";
    const payloads = sampleValid({ document: slice.document, pointer }, seededRandom(1), wanted);
    const declared = slices.flatMap(({ document }) => {
      const properties = valueAt(document, `${pointer}/properties`);
      return isJsonObject(properties) ? Object.keys(properties) : [];
    });
    const names = payloads.map((payload) => Object.keys(Object(payload)));
    expect(names.some((each) => each.some((name) => !declared.includes(name)))).toBe(true);
    expect(new Set(names.map(({ length }) => length)).size).toBeGreaterThan(1);
  });
});

it("refuses 500 payloads that one edit has made invalid under both slices", () => {
  const pointer = "/components/schemas/FileResponse";
  const payloads = madeInvalid(pointer);
  expect(payloads).toHaveLength(wanted);
  expect(payloads.filter((payload) => judge(merged)(pointer, payload))).toEqual([]);
});
