import { describe, expect, it, onTestFinished, vi } from "vitest";
import { APIResponseValidationError, NotFoundError, RateLimitError, Together } from "../index.ts";
import { openapiClient } from "../openapi.ts";
import { fakeTogether } from "./fake-together.ts";

const files = [{ filename: "a.jsonl" }, { id: "file-own", bytes: 7, created_at: 1 }];

describe("the files of a fake", () => {
  it("are listed and retrieved, with all missing properties filled in", async () => {
    const api = fakeTogether({ files });
    const together = new Together({ apiKey: "test", fetch: api.fetch });
    const { data } = await together.files.list({ validation: "strict" });
    expect(data).toMatchObject([
      { id: "file-1", filename: "a.jsonl" },
      { id: "file-own", bytes: 7, created_at: 1 },
    ]);
    expect(await together.files.retrieve("file-own", { validation: "strict" })).toEqual(data[1]);
    expect(data).toEqual(api.files.all);
  });

  it("are the same in every run", () => {
    expect(fakeTogether({ files }).files.all).toEqual(fakeTogether({ files }).files.all);
  });

  it("can be added, changed and removed", async () => {
    const api = fakeTogether();
    const { id } = api.files.add({ Processed: false });
    const { files: own } = api.together();
    expect((await own.retrieve(id)).Processed).toBe(false);
    api.files.update(id, { Processed: true });
    expect((await own.retrieve(id)).Processed).toBe(true);
    expect(api.files.remove(id)).toBe(true);
    await expect(own.retrieve(id)).rejects.toThrow(NotFoundError);
    await expect(own.retrieve(id)).rejects.toThrow(`Nothing in files has the id "${id}".`);
    expect((await own.list()).data).toEqual([]);
  });

  it.each<[string, object, string]>([
    ["of another type", { bytes: "7" }, '/bytes is "7", not'],
    ["outside its enum", { purpose: "weather" }, '/purpose is "weather", not'],
    ["null", { filename: null }, "/filename is null, not"],
  ])("cannot have a value %s", (_, file, message) => {
    expect(() => fakeTogether({ files: [file] })).toThrow(message);
  });

  it("cannot share an id", () => {
    expect(() => fakeTogether({ files: [{ id: "a" }, { id: "a" }] })).toThrow(
      /already has a in files/,
    );
  });
});

describe("a fault", () => {
  it("affects only the next call", async () => {
    const api = fakeTogether();
    api.fail("files.list", { status: 500 });
    await api.together().files.list();
    expect(api.requests).toHaveLength(2);
  });

  it("can be for several calls; waits between them take no time", async () => {
    const api = fakeTogether({ files });
    api.fail("files.list", { status: 429, retryAfter: 50, times: 2 });
    expect((await api.together().files.list()).data).toHaveLength(2);
    expect(api.requests.map(({ operation }) => operation)).toEqual([
      "files.list",
      "files.list",
      "files.list",
    ]);
  });

  it("can be for the third call, or for all of them", async () => {
    const api = fakeTogether();
    const { files: own } = api.together({ maxRetries: 0 });
    api.fail("files.list", { status: 404, call: 3 });
    await own.list();
    await own.list();
    await expect(own.list()).rejects.toThrow(NotFoundError);
    api.fail("files.list", { status: 429, retryAfter: 90, times: Number.POSITIVE_INFINITY });
    for (const _ of [1, 2, 3])
      await expect(own.list()).rejects.toMatchObject({ retryAfterMs: 90_000 });
  });

  it("affects only its operation", async () => {
    const api = fakeTogether({ files });
    api.fail("files.list", "refused");
    expect((await api.together({ maxRetries: 0 }).files.retrieve("file-1")).id).toBe("file-1");
  });

  it("can set the message and headers", async () => {
    const api = fakeTogether();
    api.fail("files.list", {
      status: 429,
      message: "Slow down.",
      headers: { "x-ratelimit-remaining": "0" },
    });
    const error = await api
      .together({ maxRetries: 0 })
      .files.list()
      .catch((failure: unknown) => failure);
    expect(error).toBeInstanceOf(RateLimitError);
    expect(String(error)).toContain("Slow down.");
    expect(error).toMatchObject({ rateLimit: { remaining: 0 }, requestID: "fake-1" });
  });

  it.each([
    ["refused", "APIConnectionError: .*ECONNREFUSED"],
    ["reset", "APIConnectionError: .*ECONNRESET"],
    ["truncated", "APIConnectionError: .*ECONNRESET"],
    ["timeout", "APIConnectionTimeoutError"],
    ["not-json", "APIResponseValidationError: .*not JSON"],
  ] as const)("can be %s", async (fault, message) => {
    const api = fakeTogether();
    api.fail("files.list", { fault, times: 9 });
    const error = await api
      .together()
      .files.list()
      .catch((failure: unknown) => failure);
    expect(String(error)).toMatch(new RegExp(message));
    expect(api.requests).toHaveLength(fault === "not-json" ? 1 : 3);
  });

  it("can delay the response", async () => {
    const api = fakeTogether();
    api.fail("files.list", { delayMs: 5_000, times: 2 });
    const together = api.together({ maxRetries: 0 });
    expect((await together.files.list()).data).toEqual([]);
    const call = together.files.list({ timeout: 1_000 });
    await expect(call).rejects.toMatchObject({ name: "APIConnectionTimeoutError" });
  });

  it("can be a value that the documentation does not name", async () => {
    const api = fakeTogether({ files });
    api.fail("files.list", { unknownValue: "purpose", times: 2 });
    const together = api.together({ logLevel: "off" });
    expect((await together.files.list()).data[0]?.purpose).toBe("a-new-value");
    await expect(together.files.list({ validation: "strict" })).rejects.toThrow(
      APIResponseValidationError,
    );
  });

  it("can be a property that is missing", async () => {
    const api = fakeTogether({ files });
    api.fail("files.retrieve", { missing: "bytes" });
    const call = api.together().files.retrieve("file-1", { validation: "strict" });
    await expect(call).rejects.toMatchObject({ issues: [{ pointer: "/bytes" }] });
  });

  it("can be a 304, which has no body", async () => {
    const api = fakeTogether();
    api.fail("files.list", { status: 304 });
    await expect(api.together().files.list()).rejects.toMatchObject({ status: 304 });
  });

  it("is rejected if there is no such operation or property", async () => {
    const api = fakeTogether();
    expect(() => api.fail(Object("files.upload"), "reset")).toThrow(
      /no operation files.upload, only files.list, files.retrieve/,
    );
    api.fail("files.list", { missing: "bytes" });
    await expect(api.together().files.list()).rejects.toThrow(/no property bytes/);
  });
});

describe("a client of the fake", () => {
  it("keeps the fake's fetch and clock in a copy", async () => {
    const api = fakeTogether();
    api.fail("files.list", { status: 503, retryAfter: 60, times: 3 });
    const copy = api.together().withOptions({ maxRetries: 3 });
    expect((await copy.files.list()).data).toEqual([]);
    expect(copy).toBeInstanceOf(Together);
  });

  it("gives openapiClient the same fetch and clock", async () => {
    const api = fakeTogether({ files });
    api.fail("files.list", { status: 503, retryAfter: 60 });
    const { data } = await openapiClient(api.together()).GET("/files");
    expect(data?.data).toHaveLength(2);
  });

  it("can be aborted while it waits", async () => {
    const api = fakeTogether();
    api.fail("files.list", "timeout");
    const controller = new AbortController();
    const call = api
      .together({ timeout: Number.POSITIVE_INFINITY })
      .files.list({ signal: controller.signal });
    queueMicrotask(() => controller.abort());
    await expect(call).rejects.toMatchObject({ name: "APIUserAbortError" });
  });

  it("waits by the platform's timers, fake or real, if only the fetch is the fake's", async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const api = fakeTogether();
    api.fail("files.list", { status: 503, retryAfter: 30 });
    const call = new Together({ apiKey: "test", fetch: api.fetch }).files.list();
    await vi.advanceTimersByTimeAsync(29_000);
    expect(api.requests).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1_000);
    expect((await call).data).toEqual([]);
  });
});
