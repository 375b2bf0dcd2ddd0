import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isJsonObject, type JsonObject } from "../scripts/json/json-value.ts";
import { resolveAt } from "../scripts/openapi/resolve-at.ts";
import { AuthenticationError, Together } from "../src/index.ts";
import { contractCases } from "./contract-case.ts";
import { type RunOutcome, runCases } from "./contract-run.ts";
import { type DocumentedStatus, documentedAs, documentedStatuses, statusName } from "./coverage.ts";
import { recordExchanges } from "./exchange.ts";
import { preferring } from "./prefer.ts";
import { type PrismServer, startPrism } from "./prism-server.ts";
import { publishedDocuments } from "./published-documents.ts";
import { withoutOptionalProperties, withUnknownProperties } from "./served-document.ts";

const { merged, slices } = await publishedDocuments();
const withCase = new Set(contractCases.map(statusName));

/** The statuses of a document that have a case. One without a case fails only the test that looks for it. */
function statusesWithCase(document: JsonObject): readonly DocumentedStatus[] {
  return documentedStatuses(document).filter((status) => withCase.has(statusName(status)));
}

const servers: readonly { readonly name: string; readonly served: JsonObject }[] = [
  { name: "the merged document", served: merged },
  ...slices.map(({ source, document }) => ({ name: `the slice of ${source}`, served: document })),
].filter(({ served }) => statusesWithCase(served).length > 0);
const validations = ["strict", "tolerant"] as const;
const seeds = Array.from({ length: 40 }, (_, index) => `seed-${index}`);

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
    untried: [...new Set(outcomes.flatMap(({ untried }) => untried))],
  };
}

function hasBody(served: JsonObject, { pointer }: DocumentedStatus): boolean {
  const response = resolveAt(served, pointer)?.value;
  return isJsonObject(response) && response.content !== undefined;
}

describe("the contract cases", () => {
  it("exercise every operation and status of the merged document", async () => {
    const prism = await startPrism(merged);
    try {
      const { untried } = await run(prism, merged, ["dynamic=false"]);
      expect(untried).toEqual([]);
    } finally {
      await prism.close();
    }
  });

  it("cover only operations and statuses that the merged document has", () => {
    const documented = documentedStatuses(merged).map(statusName);
    expect(documented).toEqual(expect.arrayContaining([...withCase]));
  });
});

describe.each(servers)("a server that follows $name", ({ served }) => {
  let prism: PrismServer;
  let lean: PrismServer;
  let grown: PrismServer;
  // Loading Prism from a cold disk is slow.
  beforeAll(async () => {
    prism = await startPrism(served);
    lean = await startPrism(withoutOptionalProperties(served));
    grown = await startPrism(withUnknownProperties(served));
  });
  afterAll(() => Promise.all([prism.close(), lean.close(), grown.close()]));

  it("is understood if it sends the document's examples", async () => {
    const { exchanges, failures } = await run(prism, served, ["dynamic=false"]);
    expect(failures).toEqual([]);
    expect(exchanges).toHaveLength(statusesWithCase(served).length * validations.length);
  });

  it("is understood if it sends random values, from 40 seeds per operation", async () => {
    const random = seeds.map((seed) => `dynamic=true, seed=${seed}`);
    const { exchanges, failures } = await run(prism, served, random);
    expect(failures).toEqual([]);
    const documented = documentedStatuses(served);
    for (const status of statusesWithCase(served)) {
      const bodies = exchanges
        .filter((exchange) => documentedAs(documented, exchange)?.pointer === status.pointer)
        .map(({ body }) => JSON.stringify(body));
      expect(bodies).toHaveLength(seeds.length * validations.length);
      // Some lists are empty, and therefore equal.
      if (hasBody(served, status)) expect(new Set(bodies).size).toBeGreaterThan(30);
    }
  });

  it("is understood if it leaves out every optional property", async () => {
    const lists = ["dynamic=false", "dynamic=true, seed=one", "dynamic=true, seed=two"];
    const { exchanges, failures } = await run(lean, served, lists);
    expect(failures).toEqual([]);
    expect(exchanges.length).toBeGreaterThan(0);
  });

  it("is understood if it sends properties that no page declares", async () => {
    const { exchanges, failures } = await run(grown, served, ["dynamic=true, seed=one"]);
    expect(failures).toEqual([]);
    if (statusesWithCase(served).some((status) => hasBody(served, status))) {
      expect(JSON.stringify(exchanges.map(({ body }) => body))).toContain('"added_since":');
    }
  });

  it("rejects a request without a key, and the client throws AuthenticationError", async () => {
    const recorder = recordExchanges(prism.url, { authorization: null });
    const together = new Together({
      apiKey: "contract-test-key",
      baseURL: prism.url,
      fetch: recorder.fetch,
      maxRetries: 0,
    });
    const tried = new Set(statusesWithCase(served).map(statusName));
    const cases = contractCases.filter((each) => tried.has(statusName(each)));
    for (const { call } of cases) {
      const tools = { together, fileID: async () => "file-contract-test" };
      await expect(call(tools)).rejects.toBeInstanceOf(AuthenticationError);
    }
    expect(recorder.exchanges.map(({ status }) => status)).toEqual(cases.map(() => 401));
  });
});
