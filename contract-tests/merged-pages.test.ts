import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { childPointer, valueAt } from "../scripts/json/json-pointer.ts";
import { isJsonObject, type JsonValue } from "../scripts/json/json-value.ts";
import { mergeSlices } from "../scripts/merge/merge-slices.ts";
import { resolveAt } from "../scripts/openapi/resolve-at.ts";
import type { Slice } from "../scripts/pages/slice.ts";
import { readResolutions } from "../scripts/project/read-resolutions.ts";
import { judge } from "../scripts/schema/judge/judge.ts";
import { editOnce } from "../scripts/schema/testing/edit-once.ts";
import { meet } from "../scripts/schema/testing/join.ts";
import { proofTools } from "../scripts/schema/testing/proof-tools.ts";
import { sampler, sampleValid, seededRandom } from "../scripts/schema/testing/sampler.ts";
import { documentedStatuses } from "./coverage.ts";
import { publishedDocuments } from "./published-documents.ts";

const wanted = 500;
const { slices } = await publishedDocuments();
const text = readFileSync(new URL("../openapi/resolutions.yaml", import.meta.url), "utf8");
const merge = mergeSlices(
  slices,
  readResolutions(text, "resolutions.yaml").resolutions,
  proofTools,
);
const merged = merge.document ?? {};
const properties = "/components/schemas/FileResponse/properties";

/** Pointers of the schemas of the JSON bodies that a page's operation may answer with. */
function responseSchemas({ document }: Slice): readonly string[] {
  return documentedStatuses(document).flatMap(({ pointer }) => {
    const response = resolveAt(document, pointer)?.pointer ?? pointer;
    const schema = childPointer(response, "content", "application/json", "schema");
    return valueAt(document, schema) === undefined ? [] : [schema];
  });
}

/** Pointers of the page's components that are objects with named properties and may have others. */
function openObjects({ document }: Slice): readonly string[] {
  const components = valueAt(document, "/components/schemas");
  return Object.entries(isJsonObject(components) ? components : {}).flatMap(([name, schema]) => {
    const isOpen =
      isJsonObject(schema) &&
      isJsonObject(schema.properties) &&
      schema.additionalProperties !== false;
    return isOpen ? [childPointer("/components/schemas", name)] : [];
  });
}

function slicesWith(pointer: string): readonly Slice[] {
  return slices.filter(({ document }) => valueAt(document, pointer) !== undefined);
}

/** Payloads that every slice with the schema accepted before one edit and none does after it. */
function madeInvalid(pointer: string): JsonValue[] {
  const random = seededRandom(2);
  // What all slices accept lies below their meet: a page alone never draws what only another one requires.
  const stating = slicesWith(pointer);
  const sides = stating.map(({ document }) => ({ ...document, schema: { $ref: `#${pointer}` } }));
  const drawOne = sampler({ document: meet(sides), pointer: "/schema" });
  const verdicts = (payload: JsonValue): boolean[] =>
    stating.map(({ document }) => judge(document, proofTools)(pointer, payload));
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
    expect(documentedStatuses(slice.document)).not.toEqual([]);
    for (const pointer of responseSchemas(slice)) {
      const payloads = sampleValid({ document: slice.document, pointer }, seededRandom(1), wanted);
      expect(payloads, pointer).toHaveLength(wanted);
      expect(payloads.filter((payload) => !judge(merged, proofTools)(pointer, payload))).toEqual(
        [],
      );
    }
  });

  it("draws payloads with and without optional properties, and with names that no page declares", () => {
    for (const pointer of openObjects(slice)) {
      const payloads = sampleValid({ document: slice.document, pointer }, seededRandom(1), wanted);
      const declared = slices.flatMap(({ document }) => {
        const own = valueAt(document, `${pointer}/properties`);
        return isJsonObject(own) ? Object.keys(own) : [];
      });
      const names = payloads.map((payload) => Object.keys(Object(payload)));
      const hasOthers = names.some((each) => each.some((name) => !declared.includes(name)));
      expect(hasOthers, pointer).toBe(true);
      expect(new Set(names.map(({ length }) => length)).size, pointer).toBeGreaterThan(1);
    }
  });
});

it("finds the bodies and objects of the pages", () => {
  const found = slices.flatMap((slice) => [...responseSchemas(slice), ...openObjects(slice)]);
  expect(found).toEqual(
    expect.arrayContaining([
      "/paths/~1files/get/responses/200/content/application~1json/schema",
      "/paths/~1files~1{id}/get/responses/200/content/application~1json/schema",
      "/components/schemas/FileResponse",
    ]),
  );
});

it("rejects 500 payloads that one edit has made invalid under every slice with the schema", () => {
  const pointer = "/components/schemas/FileResponse";
  expect(slicesWith(pointer).length).toBeGreaterThan(1);
  const payloads = madeInvalid(pointer);
  expect(payloads).toHaveLength(wanted);
  expect(payloads.filter((payload) => judge(merged, proofTools)(pointer, payload))).toEqual([]);
});

it("allows in FileResponse what the servers of both pages may send", () => {
  expect(valueAt(merged, `${properties}/object/type`)).toBe("string");
  expect(valueAt(merged, `${properties}/object/enum`)).toBeUndefined();
  expect(valueAt(merged, `${properties}/LineCount`)).toEqual({ type: "integer" });
  expect(valueAt(merged, "/components/schemas/FilePurpose/enum")).toHaveLength(7);
  expect(valueAt(merged, "/components/schemas/FileResponse/required")).not.toContain("LineCount");
});

it("has the newer page's descriptions, and examples from either page", () => {
  expect(valueAt(merged, `${properties}/created_at`)).toEqual({
    type: "integer",
    description: "The timestamp when the file was created.",
    example: 1715021438,
  });
});

/** A document's values without members, and lists of such values in one order, each with its pointer. */
function leaves(value: JsonValue, pointer = ""): readonly (readonly [string, string])[] {
  const members = typeof value === "object" && value !== null ? Object.entries(value) : [];
  if (Array.isArray(value) && members.every(([, member]) => !isJsonObject(member))) {
    return [[pointer, JSON.stringify(value.map((item) => JSON.stringify(item)).toSorted())]];
  }
  if (members.length === 0) return [[pointer, JSON.stringify(value)]];
  return members.flatMap(([name, member]) => leaves(member, childPointer(pointer, name)));
}

/** Pointers of the leaves that two pages state differently. */
function contradicted(): readonly string[] {
  const stated = slices.flatMap(({ document }) => leaves(document));
  const first = new Map(stated.toReversed());
  return stated.filter(([pointer, text]) => first.get(pointer) !== text).map(([leaf]) => leaf);
}

it("records every conflict of the pages once, and nothing else", () => {
  expect(merge.problems).toEqual([]);
  const pointers = merge.decisions.map(({ pointer }) => pointer);
  expect(new Set(pointers).size).toBe(pointers.length);
  const unrecorded = contradicted().filter(
    (leaf) => !pointers.some((pointer) => `${leaf}/`.startsWith(`${pointer}/`)),
  );
  expect(unrecorded).toEqual([]);
  for (const { pointer, values } of merge.decisions) {
    const stated = new Set(values.map(({ value }) => JSON.stringify(value)));
    expect(stated.size > 1 || stated.has("null"), pointer).toBe(true);
  }
});

it("records the conflicts of the pages of GET /files and GET /files/{id}, in the order of the document", () => {
  const known = [
    "/components/schemas/FilePurpose/enum",
    "/components/schemas/FileResponse/properties/LineCount",
    "/components/schemas/FileResponse/properties/object",
    "/components/schemas/FileResponse/required",
    "/info/description",
    "/paths/~1files/get/operationId",
    "/paths/~1files~1{id}/get/operationId",
    "/servers",
  ];
  const pointers = merge.decisions.map(({ pointer }) => pointer);
  expect(pointers.filter((pointer) => known.includes(pointer))).toEqual(known);
});
