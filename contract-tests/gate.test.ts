import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isJsonObject, type JsonObject } from "../scripts/json/json-value.ts";
import { withValueAt } from "../scripts/json/with-value-at.ts";
import { type ContractCase, contractCases } from "./contract-case.ts";
import { type RunOutcome, runCases } from "./contract-run.ts";
import { mergedDocument } from "./merged-document.ts";
import { preferring } from "./prefer.ts";
import { type PrismServer, startPrism } from "./prism-server.ts";

const error = { type: "object", required: ["error"], properties: { error: { type: "object" } } };
const gone = { description: "gone", content: { "application/json": { schema: error } } };
const deletion = {
  parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
  responses: { "204": { description: "deleted" } },
};

/** The merged document with a documented 404 and another operation, neither of which a case exercises. */
const document = changed(
  changed(await mergedDocument(), ["get", "responses", "404"], gone),
  ["delete"],
  deletion,
);

function changed(document: JsonObject, place: readonly string[], value: JsonObject): JsonObject {
  const grown = withValueAt(document, ["paths", "/files/{id}", ...place], value);
  return isJsonObject(grown) ? grown : document;
}

const missingFile: ContractCase = {
  operation: "GET /files/{id}",
  status: "404",
  call: ({ together }) => together.files.retrieve("file-that-is-not-there"),
};

describe("the check that cases exercise every operation and status", () => {
  let prism: PrismServer;
  // Loading Prism from a cold disk is slow.
  beforeAll(async () => {
    prism = await startPrism(document);
  });
  afterAll(() => prism.close());

  function run(cases: readonly ContractCase[]): Promise<RunOutcome> {
    return runCases(cases, {
      baseURL: prism.url,
      apiKey: "contract-test-key",
      validation: "strict",
      served: document,
      contract: document,
      fileID: async () => "file-contract-test",
      prefer: preferring("dynamic=false"),
    });
  }

  it("names a status and an operation without a case, and the file to add a case to", async () => {
    const { failures, untried } = await run(contractCases);
    expect(failures).toEqual([]);
    expect(untried).toEqual([
      expect.stringMatching(/^GET \/files\/\{id\} 404: no case .*contract-case\.ts$/),
      expect.stringMatching(/^DELETE \/files\/\{id\} 204: no case exercises it/),
    ]);
  });

  it("counts a documented 404 as exercised once a case receives one", async () => {
    const { untried, exchanges } = await run([...contractCases, missingFile]);
    expect(exchanges.map(({ status }) => status)).toEqual([200, 200, 404]);
    expect(untried).toEqual([expect.stringContaining("DELETE /files/{id} 204")]);
  });

  it("fails a case that receives no response, whatever status it is for", async () => {
    const wrong = { ...missingFile, call: async () => "nothing sent" };
    const { failures } = await run([...contractCases, wrong]);
    expect(failures).toContain("GET /files/{id} 404: there was no response: nothing sent");
  });
});
