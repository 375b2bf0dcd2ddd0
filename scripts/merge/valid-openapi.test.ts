import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Validator } from "@seriousme/openapi-schema-validator";
import fc from "fast-check";
import { afterEach, beforeEach, expect, it } from "vitest";
import { parse } from "yaml";
import { runs } from "../json/testing/runs.ts";
import { documentYaml } from "../openapi/document-yaml.ts";
import { proofTools } from "../schema/testing/proof-tools.ts";
import { mergeSlices } from "./merge-slices.ts";
import { documentArbitrary } from "./testing/document-arbitrary.ts";
import { mergeDocuments, op, type PartialDocument, sliceOf } from "./testing/merge-documents.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "valid-openapi-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it("produces documents that the OpenAPI 3.1 schema accepts", async () => {
  const validator = new Validator();
  // The validator itself fails on a property named `$ref`.
  const documents = documentArbitrary().filter((own) => !JSON.stringify(own).includes('"$ref":{'));
  const pairs = fc.array(documents, { minLength: 1, maxLength: 2 });
  await fc.assert(
    fc.asyncProperty(pairs, async (pair) => {
      const slices = pair.map((document, index) => sliceOf(document, `${index}.yaml`));
      const { document } = mergeSlices(slices, [], proofTools);
      // There is none if a person must decide.
      const text = document === undefined ? "" : documentYaml(document);
      const { valid, errors } =
        text === "" ? { valid: true } : await validator.validate(parse(text));
      expect({ valid, errors }).toEqual({ valid: true });
    }),
    { numRuns: runs(0.25) },
  );
});

it("produces a document in which redocly lint finds no error", () => {
  const file = join(folder, "openapi.yaml");
  const key = { type: "apiKey", name: "X-Key", in: "header" };
  const page = (path: string, maxLength: number): PartialDocument => {
    const content = { "application/json": { schema: { $ref: "#/components/schemas/Note" } } };
    const operation = {
      summary: "Writes a note.",
      requestBody: { content },
      responses: { 200: { description: "The note.", content } },
    };
    return {
      servers: [{ url: "https://notes.example" }],
      security: [{ key: [] }],
      paths: { [path]: { post: op(`post${path.slice(1)}`, operation) } },
      components: { securitySchemes: { key }, schemas: { Note: { type: "string", maxLength } } },
    };
  };
  const { document = {} } = mergeDocuments([page("/notes", 10), page("/drafts", 20)]);
  expect(Object.keys(document)).toContain("components");
  writeFileSync(file, documentYaml(document));
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
  const words = ["lint", file, "--format=json"];
  const redocly = fileURLToPath(import.meta.resolve("@redocly/cli/bin/cli.js"));
  const report = execFileSync(process.execPath, [redocly, ...words], {
    cwd: folder,
    env,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  expect(JSON.parse(report).totals).toMatchObject({ errors: 0 });
});
