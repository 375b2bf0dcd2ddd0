import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { JsonObject } from "../scripts/json.ts";
import { AuthenticationError, Together } from "../src/index.ts";
import { contractCases } from "./contract-case.ts";
import { type RunOutcome, runCases } from "./contract-run.ts";
import { documentedAs, documentedStatuses } from "./coverage.ts";
import { recordExchanges } from "./exchange.ts";
import { preferring } from "./prefer.ts";
import { type PrismServer, startPrism } from "./prism-server.ts";
import { publishedDocuments } from "./published-documents.ts";
import { withoutOptionalProperties, withUnknownProperties } from "./served-document.ts";

const { merged, slices } = await publishedDocuments();
const servers: readonly { readonly name: string; readonly served: JsonObject }[] = [
  { name: "the merged document", served: merged },
  ...slices.map(({ source, document }) => ({ name: `the slice of ${source}`, served: document })),
];
const validations = ["strict", "tolerant"] as const;
const seeds = Array.from({ length: 100 }, (_, index) => `seed-${String(index).padStart(3, "0")}`);

/** Runs every case under both ways of validation, once per preference. */
async function run(
  prism: PrismServer,
  served: JsonObject,
  preferences: readonly string[],
): Promise<RunOutcome> {
  const outcomes: RunOutcome[] = [];
  for (const preference of preferences) {
    for (const validation of validations) {
      const outcome = await runCases(contractCases, {
        baseURL: prism.url,
        apiKey: "contract-test-key",
        validation,
        served,
        contract: merged,
        fileID: async () => "file-contract-test",
        prefer: preferring(preference),
      });
      outcomes.push(outcome);
    }
  }
  return {
    exchanges: outcomes.flatMap(({ exchanges }) => exchanges),
    failures: outcomes.flatMap(({ failures }) => failures),
  };
}

describe.each(servers)("a server that follows $name", { timeout: 120_000 }, ({ served }) => {
  let prism: PrismServer;
  let lean: PrismServer;
  let grown: PrismServer;
  // Loading Prism from a cold disk takes its time.
  beforeAll(async () => {
    prism = await startPrism(served);
    lean = await startPrism(withoutOptionalProperties(served));
    grown = await startPrism(withUnknownProperties(served));
  }, 120_000);
  afterAll(() => Promise.all([prism.close(), lean.close(), grown.close()]));

  it("is understood when it answers with the document's examples, which show every operation and status", async () => {
    const { failures } = await run(prism, served, ["dynamic=false"]);
    expect(failures).toEqual([]);
  });

  it("is understood when it answers with random values, from 100 seeds an operation", async () => {
    const random = seeds.map((seed) => `dynamic=true, seed=${seed}`);
    const { exchanges, failures } = await run(prism, served, random);
    expect(failures).toEqual([]);
    const documented = documentedStatuses(served);
    for (const status of documented) {
      const bodies = exchanges
        .filter((exchange) => documentedAs(documented, exchange) === status)
        .map(({ body }) => JSON.stringify(body));
      expect(bodies).toHaveLength(seeds.length * validations.length);
      // Some lists come out empty, and so alike.
      expect(new Set(bodies).size).toBeGreaterThan(80);
    }
  });

  it("is understood when it leaves out every optional property", async () => {
    const lists = ["dynamic=false", "dynamic=true, seed=one", "dynamic=true, seed=two"];
    const { exchanges, failures } = await run(lean, served, lists);
    expect(failures).toEqual([]);
    expect(exchanges.length).toBeGreaterThan(0);
  });

  it("is understood when it sends properties that no page knows", async () => {
    const { exchanges, failures } = await run(grown, served, ["dynamic=true, seed=one"]);
    expect(failures).toEqual([]);
    expect(JSON.stringify(exchanges.map(({ body }) => body))).toContain('"added_since":');
  });

  it("refuses a request without a key, and the client says so", async () => {
    const recorder = recordExchanges(prism.url, { authorization: null });
    const together = new Together({
      apiKey: "contract-test-key",
      baseURL: prism.url,
      fetch: recorder.fetch,
      maxRetries: 0,
    });
    const applicable = new Set(documentedStatuses(served).map(({ operation }) => operation));
    for (const { call } of contractCases.filter(({ operation }) => applicable.has(operation))) {
      const tools = { together, fileID: async () => "file-contract-test" };
      await expect(call(tools)).rejects.toBeInstanceOf(AuthenticationError);
    }
    expect(recorder.exchanges.map(({ status }) => status)).toEqual([...applicable].map(() => 401));
  });
});

describe("the contract cases", () => {
  it("stand for operations and statuses that the merged document still has", () => {
    const documented = documentedStatuses(merged).map(
      ({ operation, status }) => `${operation} ${status}`,
    );
    expect(documented).toEqual(
      expect.arrayContaining(
        contractCases.map(({ operation, status }) => `${operation} ${status}`),
      ),
    );
  });
});
