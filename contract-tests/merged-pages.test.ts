import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { childPointer, valueAt } from "../scripts/json/json-pointer.ts";
import { isJsonObject, type JsonValue } from "../scripts/json/json-value.ts";
import { mergeSlices } from "../scripts/merge/merge-slices.ts";
import type { Slice } from "../scripts/pages/slice.ts";
import { readResolutions } from "../scripts/project/read-resolutions.ts";
import { meet } from "../scripts/schema/combine/join.ts";
import { judge } from "../scripts/schema/judge/judge.ts";
import { editOnce } from "../scripts/schema/testing/edit-once.ts";
import { sampler, sampleValid, seededRandom } from "../scripts/schema/testing/sampler.ts";
import { publishedDocuments } from "./published-documents.ts";

const wanted = 500;
const { slices } = await publishedDocuments();
const text = readFileSync(new URL("../openapi/resolutions.yaml", import.meta.url), "utf8");
const merge = mergeSlices(slices, readResolutions(text, "resolutions.yaml").resolutions);
const merged = merge.document ?? {};
const properties = "/components/schemas/FileResponse/properties";

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
      const own = valueAt(document, `${pointer}/properties`);
      return isJsonObject(own) ? Object.keys(own) : [];
    });
    const names = payloads.map((payload) => Object.keys(Object(payload)));
    expect(names.some((each) => each.some((name) => !declared.includes(name)))).toBe(true);
    expect(new Set(names.map(({ length }) => length)).size).toBeGreaterThan(1);
  });
});

it("rejects 500 payloads that one edit has made invalid under both slices", () => {
  const pointer = "/components/schemas/FileResponse";
  const payloads = madeInvalid(pointer);
  expect(payloads).toHaveLength(wanted);
  expect(payloads.filter((payload) => judge(merged)(pointer, payload))).toEqual([]);
});

it("gives FileResponse what both pages' servers may answer", () => {
  expect(valueAt(merged, `${properties}/object/type`)).toBe("string");
  expect(valueAt(merged, `${properties}/object/enum`)).toBeUndefined();
  expect(valueAt(merged, `${properties}/LineCount`)).toEqual({ type: "integer" });
  expect(valueAt(merged, "/components/schemas/FilePurpose/enum")).toHaveLength(7);
  expect(valueAt(merged, "/components/schemas/FileResponse/required")).not.toContain("LineCount");
});

it("takes descriptions from the newer page and examples from wherever one exists", () => {
  expect(valueAt(merged, `${properties}/created_at`)).toEqual({
    type: "integer",
    description: "The timestamp when the file was created.",
    example: 1715021438,
  });
});

it("records every conflict of the two pages once", () => {
  expect(merge.problems).toEqual([]);
  expect(merge.decisions.map(({ pointer }) => pointer)).toEqual([
    "/components/schemas/FilePurpose/enum",
    "/components/schemas/FileResponse/properties/LineCount",
    "/components/schemas/FileResponse/properties/object",
    "/components/schemas/FileResponse/required",
    "/info/description",
    "/paths/~1files/get/operationId",
    "/paths/~1files~1{id}/get/operationId",
    "/servers",
  ]);
});
