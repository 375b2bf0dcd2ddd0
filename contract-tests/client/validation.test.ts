import { describe, expect, it, vi } from "vitest";
import { APIResponseValidationError, isKnownFilePurpose, Together } from "../../src/index.ts";
import { file, json } from "../faults.ts";
import { failureOf } from "./failure-of.ts";
import { testServer } from "./test-server.ts";

const server = testServer();

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
const { FileType: __, ...old } = file;

describe("tolerant validation", () => {
  it("accepts a list with an old record, and warns", async () => {
    server.answer(json({ data: [file, old, file] }));
    const { together, warnings } = client();
    expect((await together.files.list()).data).toEqual([file, old, file]);
    expect(warnings).toEqual(["GET /files: /data/*/FileType is missing."]);
  });

  it.each([
    ["null", { ...file, id: null }, "/id is null, expected string"],
    ["another type", { ...file, bytes: "12" }, '/bytes is "12", expected integer'],
    [
      "a fraction for an integer",
      { ...file, created_at: 1.5 },
      "/created_at is 1.5, expected integer",
    ],
    ["an object", { ...file, filename: {} }, "/filename is an object, expected string"],
    [
      "a value outside the enum",
      { ...file, FileType: "tar" },
      '/FileType is "tar", expected "csv"',
    ],
  ])("accepts %s at a scalar, and warns", async (_name, payload, warning) => {
    server.answer(json(payload));
    const { together, warnings } = client();
    expect(await together.files.retrieve("file-abc")).toEqual(payload);
    expect(warnings).toEqual([expect.stringContaining(`GET /files/{id}: ${warning}`)]);
  });

  it("warns once per operation, place and kind, whatever the id and the value", async () => {
    const { together, warnings } = client();
    for (const id of ["file-1", "file-2", "file-3"]) {
      server.answer(json({ ...file, id, purpose: `purpose of ${id}` }));
      await together.files.retrieve(id);
    }
    server.answer(json({ ...file, purpose: null }));
    await together.files.retrieve("file-4");
    expect(warnings).toHaveLength(2);
  });

  it.each([
    ["an empty object", {}],
    ["an error object", { message: "Not Found" }],
    ["an array", []],
    ["null", null],
    ["a string", "file"],
  ])("throws on %s in place of a file", async (_name, payload) => {
    server.answer(json(payload));
    const { together, warnings } = client();
    const error = await failureOf(together.files.retrieve("file-abc"));
    expect(error).toBeInstanceOf(APIResponseValidationError);
    expect(error).toMatchObject({ kind: "schema", error: payload, issues: [{ pointer: "" }] });
    expect(String(error)).toContain('validation: "off" accepts it');
    expect(warnings).toEqual([]);
  });

  it.each([
    ["null in place of a file", { data: [file, null] }, "/data/1"],
    ["an object in place of the files", { data: {} }, "/data"],
    ["no files", { value: [] }, ""],
  ])("throws on a list with %s", async (_name, payload, pointer) => {
    server.answer(json(payload));
    const error = await failureOf(client().together.files.list());
    expect(error).toMatchObject({ kind: "schema", issues: [{ pointer }] });
  });

  it("quotes the server if an error has status 200", async () => {
    const said = { message: "organization is suspended", type: "billing", code: "suspended" };
    for (const payload of [{ error: said }, { success: false, error: [said] }]) {
      server.answer(json(payload));
      const error = await failureOf(client().together.files.list());
      expect(error).toMatchObject({ status: 200, error: payload, code: "suspended" });
      expect(String(error)).toContain("the server says: organization is suspended");
    }
  });

  it("does not warn when the log level is error", async () => {
    server.answer(json({ ...file, purpose: "new-purpose" }));
    const { together, warnings } = client({ logLevel: "error" });
    await together.files.retrieve("file-abc");
    expect(warnings).toEqual([]);
  });

  it("accepts a new value even if the logger throws", async () => {
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
});

describe("strict validation", () => {
  it.each([
    ["a missing property", withoutName, { pointer: "/filename", received: "missing" }],
    [
      "a wrong type",
      { ...file, bytes: "12" },
      { pointer: "/bytes", expected: "integer", received: '"12"' },
    ],
    ["null", { ...file, id: null }, { pointer: "/id", expected: "string", received: "null" }],
    [
      "a value outside the enum",
      { ...file, purpose: "new" },
      { pointer: "/purpose", received: '"new"' },
    ],
  ])("throws on %s, with its pointer", async (_name, payload, issue) => {
    server.answer(json(payload));
    const { together, warnings } = client({ validation: "strict" });
    const error = await failureOf(together.files.retrieve("file-abc"));
    expect(error).toMatchObject({ kind: "schema", status: 200, issues: [issue] });
    expect(String(error)).toContain(issue.pointer);
    expect(warnings).toEqual([]);
    expect(server.received).toHaveLength(1);
  });

  it("names the index in an array", async () => {
    server.answer(json({ data: [file, file, { ...file, bytes: null }] }));
    const error = await failureOf(client({ validation: "strict" }).together.files.list());
    expect(error).toMatchObject({ issues: [{ pointer: "/data/2/bytes", received: "null" }] });
  });

  it("lists several issues", async () => {
    server.answer(json({ ...withoutName, bytes: "x".repeat(500) }));
    const call = client({ validation: "strict" }).together.files.retrieve("file-abc");
    const error = await failureOf(call);
    const issues = error instanceof APIResponseValidationError ? error.issues : [];
    expect(issues.map(({ pointer }) => pointer).sort()).toEqual(["/bytes", "/filename"]);
    expect(issues.every(({ received }) => received.length < 100)).toBe(true);
    expect(String(error)).toContain("and 1 more");
  });
});

describe.each(["tolerant", "strict"] as const)("%s validation", (validation) => {
  it("accepts extra properties, and keeps them", async () => {
    server.answer(json({ ...file, extra: { deep: 1 } }));
    const found = await client({ validation }).together.files.retrieve("file-abc");
    expect(found).toEqual({ ...file, extra: { deep: 1 } });
  });

  it("accepts a missing optional property", async () => {
    const { LineCount: __, ...rest } = file;
    server.answer(json(rest));
    expect(await client({ validation }).together.files.retrieve("file-abc")).toEqual(rest);
  });
});

it("isKnownFilePurpose distinguishes known purposes from others", () => {
  expect(isKnownFilePurpose("fine-tune")).toBe(true);
  expect(isKnownFilePurpose("new-purpose")).toBe(false);
  expect(isKnownFilePurpose("toString")).toBe(false);
});

describe("validation", () => {
  it("off accepts any JSON", async () => {
    const { together } = client({ validation: "off" });
    for (const payload of [null, 1, "x", [], { a: 1 }]) {
      server.answer(json(payload));
      expect(await together.files.retrieve("file-abc")).toEqual(payload);
    }
  });

  it("of a call takes precedence over the client's", async () => {
    server.answer(json({ ...file, purpose: "new-purpose" }));
    const { together } = client({ validation: "strict" });
    await together.files.retrieve("file-abc", { validation: "tolerant" });
    await failureOf(together.files.retrieve("file-abc"));
  });
});
