import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ContractCase, contractCases } from "./contract-case.ts";
import { type RunOutcome, runCases } from "./contract-run.ts";
import { preferring } from "./prefer.ts";
import { type PrismServer, startPrism } from "./prism-server.ts";

const file = {
  type: "object",
  required: "id object created_at filename bytes purpose FileType Processed".split(" "),
  properties: {
    id: { type: "string" },
    object: { type: "string" },
    created_at: { type: "integer" },
    filename: { type: "string" },
    bytes: { type: "integer" },
    purpose: { enum: ["fine-tune"] },
    FileType: { enum: ["csv"] },
    Processed: { type: "boolean" },
  },
};
const fileResponse = { description: "", content: { "application/json": { schema: file } } };
const missing = {
  description: "",
  content: {
    "application/json": {
      schema: { type: "object", required: ["error"], properties: { error: { type: "object" } } },
    },
  },
};

/** As the merged document may be one day: with a 404, and with an operation that the client does not know. */
const document = {
  openapi: "3.1.0",
  info: { title: "grown", version: "1" },
  security: [{ key: [] }],
  paths: {
    "/files/{id}": {
      parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
      get: { responses: { "200": fileResponse, "404": missing } },
      delete: { responses: { "200": fileResponse } },
    },
  },
  components: { securitySchemes: { key: { type: "http", scheme: "bearer" } } },
};

const missingFile: ContractCase = {
  operation: "GET /files/{id}",
  status: "404",
  call: ({ together }) => together.files.retrieve("file-that-is-not-there"),
};

describe("the gate on operations and statuses", () => {
  let prism: PrismServer;
  // Loading Prism from a cold disk takes its time.
  beforeAll(async () => {
    prism = await startPrism(document);
  }, 120_000);
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

  it("fails on a status and on an operation without a case, naming both", async () => {
    const { failures } = await run(contractCases);
    expect(failures).toEqual([
      expect.stringMatching(/^GET \/files\/\{id\} 404: nothing exercises it/),
      expect.stringMatching(/^DELETE \/files\/\{id\} 200: nothing exercises it/),
    ]);
  });

  it("takes a documented 404 as exercised once a case gets one", async () => {
    const { failures, exchanges } = await run([...contractCases, missingFile]);
    expect(exchanges.map(({ status }) => status)).toEqual([200, 404]);
    expect(failures).toEqual([expect.stringContaining("DELETE /files/{id} 200")]);
  });

  it("does not take a case's word for the status it is about", async () => {
    const wrong = { ...missingFile, call: async () => "nothing sent" };
    const { failures } = await run([...contractCases, wrong]);
    expect(failures).toContain("GET /files/{id} 404: no answer came: nothing sent");
  });
});
