import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { APIResponseValidationError, isKnownFilePurpose, Together } from "../../src/index.ts";
import { type FaultServer, startFaultServer } from "../fault-server.ts";
import { file, json } from "../faults.ts";
import { failureOf } from "./failure-of.ts";

let server: FaultServer;
beforeAll(async () => {
  server = await startFaultServer();
});
afterAll(() => server.close());

function client(options: object = {}): { together: Together; warnings: readonly string[] } {
  const warnings: string[] = [];
  const warn = (message: string): void => void warnings.push(message);
  const logger = { ...console, warn };
  return {
    together: new Together({ apiKey: "sk-test", baseURL: server.baseURL, logger, ...options }),
    warnings,
  };
}

const { filename: _, ...withoutName } = file;

describe.each(["tolerant", "strict"] as const)("%s validation", (validation) => {
  it.each([
    ["a missing required property", withoutName, { pointer: "/filename", received: "missing" }],
    [
      "a wrong type",
      { ...file, bytes: "12" },
      { pointer: "/bytes", expected: "integer", received: '"12"' },
    ],
    ["null", { ...file, id: null }, { pointer: "/id", expected: "string", received: "null" }],
    [
      "a fraction for an integer",
      { ...file, created_at: 1.5 },
      { pointer: "/created_at", received: "1.5" },
    ],
    ["an array for an object", [], { pointer: "", expected: "object", received: "an array" }],
    [
      "an object for a string",
      { ...file, purpose: {} },
      { pointer: "/purpose", received: "an object" },
    ],
  ])("throws on %s, with its path", async (_name, payload, issue) => {
    server.answer(json(payload));
    const { together } = client({ validation });
    const error = await failureOf(together.files.retrieve("file-abc"));
    expect(error).toBeInstanceOf(APIResponseValidationError);
    expect(error).toMatchObject({
      kind: "schema",
      status: 200,
      issues: expect.arrayContaining([expect.objectContaining(issue)]),
    });
    expect(String(error)).toContain(issue.pointer);
    expect(server.received).toHaveLength(1);
  });

  it("says what is missing in as many words", async () => {
    server.answer(json({ value: [] }));
    const error = await failureOf(client({ validation }).together.files.list());
    expect(String(error)).toMatch(/: 200 response: \/data is missing \(GET/);
  });

  it("names the index in an array", async () => {
    server.answer(json({ data: [file, file, { ...file, bytes: null }] }));
    const error = await failureOf(client({ validation }).together.files.list());
    expect(error).toMatchObject({ issues: [{ pointer: "/data/2/bytes", received: "null" }] });
  });

  it("lists several issues", async () => {
    server.answer(json({ ...withoutName, bytes: "x".repeat(500) }));
    const error = await failureOf(client({ validation }).together.files.retrieve("file-abc"));
    const issues = error instanceof APIResponseValidationError ? error.issues : [];
    expect(issues.map(({ pointer }) => pointer).sort()).toEqual(["/bytes", "/filename"]);
    expect(issues.every(({ received }) => received.length < 100)).toBe(true);
    expect(String(error)).toContain("and 1 more");
  });

  it("lets extra properties pass, and keeps them", async () => {
    server.answer(json({ ...file, extra: { deep: 1 } }));
    const found = await client({ validation }).together.files.retrieve("file-abc");
    expect(found).toEqual({ ...file, extra: { deep: 1 } });
  });

  it("lets an optional property be missing", async () => {
    const { LineCount: __, ...rest } = file;
    server.answer(json(rest));
    expect(await client({ validation }).together.files.retrieve("file-abc")).toEqual(rest);
  });
});

describe("an unknown enum value", () => {
  it("passes tolerant validation with one warning per place and value", async () => {
    const odd = { ...file, purpose: "new-purpose", FileType: "tar" };
    server.answer(json({ data: [odd, odd, { ...odd, purpose: "newer" }] }));
    const { together, warnings } = client();
    const { data } = await together.files.list();
    expect(data[0]?.purpose).toBe("new-purpose");
    await together.files.list();
    expect(warnings.map((line) => line.replace(/, not one of.*/, "")).sort()).toEqual([
      'GET /files: /data/*/FileType is "tar"',
      'GET /files: /data/*/purpose is "new-purpose"',
      'GET /files: /data/*/purpose is "newer"',
    ]);
  });

  it("is warned of once for an operation, whatever the id", async () => {
    const { together, warnings } = client();
    for (const id of ["file-1", "file-2", "file-3"]) {
      server.answer(json({ ...file, id, purpose: "new-purpose" }));
      await together.files.retrieve(id);
    }
    expect(warnings).toEqual([
      expect.stringMatching(
        /^GET \/files\/\{id\}: \/purpose is "new-purpose", not one of "fine-tune"/,
      ),
    ]);
  });

  it("is warned of for the first twenty values in an answer, and for others in later answers", async () => {
    const filesOf = (purposes: readonly number[]) =>
      json({ data: purposes.map((n) => ({ ...file, purpose: `p${n}` })) });
    const { together, warnings } = client();
    server.answer(filesOf([...Array(50).keys()]), filesOf([49]));
    await together.files.list();
    expect(warnings).toHaveLength(20);
    await together.files.list();
    expect(warnings.at(-1)).toContain('"p49"');
  });

  it("is not warned of when the log level is error", async () => {
    server.answer(json({ ...file, purpose: "new-purpose" }));
    const { together, warnings } = client({ logLevel: "error" });
    await together.files.retrieve("file-abc");
    expect(warnings).toEqual([]);
  });

  it("passes though the logger throws", async () => {
    server.answer(json({ ...file, purpose: "new-purpose" }));
    const logger = {
      ...console,
      warn: vi.fn(() => {
        throw new Error("disk full");
      }),
    };
    await client({ logger }).together.files.retrieve("file-abc");
    expect(logger.warn).toHaveBeenCalled();
  });

  it("is an error of strict validation", async () => {
    server.answer(json({ ...file, purpose: "new-purpose" }));
    const { together, warnings } = client({ validation: "strict" });
    const error = await failureOf(together.files.retrieve("file-abc"));
    expect(error).toMatchObject({ issues: [{ pointer: "/purpose", received: '"new-purpose"' }] });
    expect(warnings).toEqual([]);
  });

  it("is told from a known one by a guard", () => {
    expect(isKnownFilePurpose("fine-tune")).toBe(true);
    expect(isKnownFilePurpose("new-purpose")).toBe(false);
    expect(isKnownFilePurpose("toString")).toBe(false);
  });
});

describe("validation", () => {
  it("off lets any JSON pass", async () => {
    const { together } = client({ validation: "off" });
    for (const payload of [null, 1, "x", [], { a: 1 }]) {
      server.answer(json(payload));
      expect(await together.files.retrieve("file-abc")).toEqual(payload);
    }
  });

  it("of the call is taken before that of the client", async () => {
    server.answer(json({ ...file, purpose: "new-purpose" }));
    const { together } = client({ validation: "strict" });
    await together.files.retrieve("file-abc", { validation: "tolerant" });
    await failureOf(together.files.retrieve("file-abc"));
  });
});
