import { expect, it } from "vitest";
import type { JsonObject } from "../../json/json-value.ts";
import { documentWith, sliceOf } from "../testing/merge-documents.ts";
import { danglingProblems } from "./dangling-problems.ts";

const schemas = (named: JsonObject): JsonObject => documentWith({ components: { schemas: named } });
const schemaRef = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });

const chain = (length: number, end: JsonObject): JsonObject =>
  schemas(
    Object.fromEntries(
      Array.from({ length }, (_, at) => [
        `S${at}`,
        at + 1 < length ? schemaRef(`S${at + 1}`) : end,
      ]),
    ),
  );

function faults(document: JsonObject): readonly string[] {
  const problems = danglingProblems(document, [sliceOf(document, "a.yaml")], []);
  return problems.map(({ kind, pointer }) => `${kind} ${pointer.split("/").at(-1)}`).sort();
}

it("reports every reference of a chain of references that does not resolve", () => {
  expect(faults(chain(4, { type: "string" }))).toEqual([]);
  expect(faults(chain(3, schemaRef("Lost")))).toEqual([
    "dangling-reference Lost",
    "dangling-reference S1",
    "dangling-reference S2",
  ]);
});

it.each([
  ["to a schema", chain(8_000, { type: "string" }), 0],
  ["to nowhere", chain(8_000, schemaRef("Lost")), 8_000],
])("takes less than quadratic time in the length of a chain %s", (_, document, count) => {
  const slice = sliceOf(document, "a.yaml");
  const start = process.cpuUsage();
  expect(danglingProblems(document, [slice], [])).toHaveLength(count);
  const { user, system } = process.cpuUsage(start);
  expect(user + system).toBeLessThan(8_000_000);
});
