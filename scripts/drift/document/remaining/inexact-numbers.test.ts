import { expect, it } from "vitest";
import { readDocument } from "../../../pages/read-document.ts";
import { proofTools } from "../../../schema/testing/proof-tools.ts";
import { placedDocument } from "../../upstream/place-in-slices.ts";
import { compareDocuments } from "../compare-documents.ts";

const json = (schema: string) =>
  `{"openapi":"3.1.0","info":{"title":"t","version":"1"},"paths":{"/a":{"get":{"responses":{"200":
  {"description":"OK","content":{"application/json":{"schema":{"type":"integer",${schema}}}}}}}}}}`;
// What starts with a comment is read as YAML.
const yaml = (schema: string) => `# A document\n${json(schema)}`;

function found(before: string, after: string) {
  const [old, fresh] = [before, after].map((text) => {
    const read = readDocument(text, "a");
    if ("problems" in read) throw new Error(JSON.stringify(read.problems));
    return placedDocument(read.slice.document, [read.slice]);
  });
  return old === undefined || fresh === undefined ? [] : compareDocuments(old, fresh, proofTools);
}

it.each([
  ["a limit in JSON", json('"maximum": 9007199254740993'), json('"maximum": 9007199254740992')],
  ["a limit in YAML", yaml('"maximum": 9007199254740993'), yaml('"maximum": 9007199254740992')],
  ["a listed value", json('"enum": [9007199254740993]'), json('"enum": [9007199254740992]')],
  ["a constant", json('"const": -9007199254740993'), json('"const": -9007199254740992')],
])("reports %s beyond the precision of a double as changed, but undecided", (_, a, b) => {
  const [finding, ...more] = found(a, b);
  expect(more).toEqual([]);
  expect(finding).toMatchObject({ id: "change-undecided" });
  expect(String(finding?.before)).toMatch(/9007199254740993$/);
  expect(String(finding?.after)).toMatch(/9007199254740992$/);
  expect(found(a, a)).toEqual([]);
});

it("reports a change of such a number in an example", () => {
  const [finding] = found(
    json('"x-a": 1, "example": 12345678901234567890'),
    json('"x-a": 1, "example": 12345678901234567891'),
  );
  expect(finding).toMatchObject({ id: "example-changed", before: "12345678901234567890" });
});
