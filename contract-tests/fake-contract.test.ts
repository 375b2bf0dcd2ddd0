import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { operations } from "../generated/fake.ts";
import { resources } from "../src/fake/resources.ts";
import { type FakeMethod, type FakeTogether, fakeTogether } from "../src/testing.ts";
import { type FakeServer, listen } from "../src/testing-node.ts";
import { type ContractCase, contractCases } from "./contract-case.ts";
import { type RunOutcome, runCases } from "./contract-run.ts";
import { mergedDocument } from "./merged-document.ts";
import { codeOf } from "./prefer.ts";

const merged = await mergedDocument();

function freshFake(): FakeTogether {
  return fakeTogether({
    files: [{}, { LineCount: 10 }, { purpose: "eval", FileType: "parquet" }],
  });
}

/** The fake for the current case. Each case has its own, so that none lacks what another deleted. */
let api = freshFake();

/** The client's method for an operation, such as `files.list` for `GET /files`. */
function methodOf(operation: string): FakeMethod {
  const [id] =
    Object.entries(operations).find(([, { method, path }]) => `${method} ${path}` === operation) ??
    [];
  const [verb] = Object.entries(resources.files).find(([, name]) => name === id) ?? [];
  return `files.${verb}` as FakeMethod; // An unknown one is rejected by the fake.
}

/** Makes a fake that answers a case with the status that it is about. */
function before({ operation, status }: ContractCase): void {
  api = freshFake();
  const code = Number(codeOf(status));
  if (code >= 300) api.fail(methodOf(operation), { status: code });
}

function run(target: {
  readonly baseURL: string;
  readonly fetch?: typeof fetch;
}): Promise<RunOutcome> {
  const documents = { served: merged, contract: merged };
  const own = { apiKey: "contract-test-key", validation: "strict", before } as const;
  return runCases(contractCases, { ...target, ...documents, ...own, fileID: async () => "file-2" });
}

describe("the fake", () => {
  let server: FakeServer;
  beforeAll(async () => {
    const { baseURL } = api;
    server = await listen({
      baseURL,
      get fetch() {
        return api.fetch;
      },
    });
  });
  afterAll(() => server.close());

  it("keeps the contract without the network, in every operation and status", async () => {
    const { exchanges, failures, untried } = await run({
      baseURL: api.baseURL,
      fetch: (input, init) => api.fetch(input, init),
    });
    expect({ failures, untried }).toEqual({ failures: [], untried: [] });
    expect(exchanges).toHaveLength(contractCases.length);
  });

  it("keeps the contract over the network", async () => {
    const { exchanges, failures, untried } = await run({ baseURL: server.baseURL });
    expect({ failures, untried }).toEqual({ failures: [], untried: [] });
    expect(exchanges).toHaveLength(contractCases.length);
  });

  it("has a behavior for every operation of the document", async () => {
    const named = Object.values(resources).flatMap((resource) => Object.values(resource));
    const missing = Object.keys(operations).filter((id) => !named.includes(id));
    expect(missing, "name them in a line of src/fake/resources.ts").toEqual([]);
  });
});
