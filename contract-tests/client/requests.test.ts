import { afterEach, describe, expect, it, vi } from "vitest";
import { Together, TogetherError, VERSION } from "../../src/index.ts";
import { file, json, ok } from "../faults.ts";
import { failureOf } from "./failure-of.ts";
import { clientsOf, testServer } from "./test-server.ts";

const server = testServer();
const client = clientsOf(server);
afterEach(() => vi.unstubAllGlobals());

describe("the file id", () => {
  for (const id of [
    "",
    " ",
    "\t\n",
    ".",
    "..",
    "%2e",
    "%2E.",
    ".%2e",
    "%2e%2E",
    "\ud800",
    "a\udc00b",
  ]) {
    it(`${JSON.stringify(id)} is rejected before anything is sent`, async () => {
      server.answer(ok);
      const error = await failureOf(client().files.retrieve(id));
      expect(error).toBeInstanceOf(TogetherError);
      expect(String(error)).toMatch(/^TogetherError: id must/);
      expect(server.received).toHaveLength(0);
    });
  }

  it.each([undefined, null, 7, {}, ["a"], true])(
    "%o is rejected because it is not a string",
    async (id) => {
      server.answer(ok);
      const error = await failureOf(Reflect.apply(client().files.retrieve, undefined, [id]));
      expect(String(error)).toContain("id must be a string");
      expect(server.received).toHaveLength(0);
    },
  );

  for (const id of [
    "file-abc",
    "a/b",
    "../x",
    "a?b=c",
    "a#b",
    "a%2Fb",
    "a b",
    "...",
    "ü😀",
    "a$&b",
    "a\\b",
    "{id}",
    "a;b,c",
    " a ",
  ]) {
    it(`${JSON.stringify(id)} is exactly one encoded path segment`, async () => {
      server.answer(ok);
      await client().files.retrieve(id);
      const url = server.received[0]?.url ?? "";
      expect(url).toBe(`/v1/files/${encodeURIComponent(id)}`);
      expect(decodeURIComponent(url.split("/")[3] ?? "")).toBe(id);
    });
  }
});

describe("the base URL", () => {
  it("is trimmed, loses its trailing slashes and keeps its path", async () => {
    server.answer(json({ data: [] }));
    await client({ baseURL: ` ${server.baseURL}/deep/// ` }).files.list();
    expect(server.received[0]?.url).toBe("/v1/deep/files");
  });

  it("comes from TOGETHER_BASE_URL if there is no option", async () => {
    vi.stubEnv("TOGETHER_BASE_URL", `${server.baseURL}/env\n`);
    server.answer(json({ data: [] }));
    await new Together({ apiKey: "sk-test" }).files.list();
    vi.unstubAllEnvs();
    expect(server.received[0]?.url).toBe("/v1/env/files");
  });
});

describe("what is sent", () => {
  it("is the key, Accept and one User-Agent, and nothing else that identifies the user", async () => {
    server.answer(ok);
    await client().files.retrieve("file-abc");
    const {
      host,
      connection,
      "accept-language": _,
      "accept-encoding": __,
      "sec-fetch-mode": ___,
      ...own
    } = server.received[0]?.headers ?? {};
    expect(own).toEqual({
      authorization: "Bearer sk-test",
      accept: "application/json",
      "user-agent": `together-files/${VERSION}`,
    });
  });

  it("has the default headers, with those of the call taking precedence; null removes one", async () => {
    server.answer(ok);
    const defaultHeaders = new Headers({ "X-A": "1", "X-B": "1" });
    const headers = { "x-b": "2", "X-C": ["3", "4"], accept: null, "x-d": undefined };
    await client({ defaultHeaders }).files.retrieve("file-abc", { headers });
    expect(server.received[0]?.headers).toMatchObject({ "x-a": "1", "x-b": "2", "x-c": "3, 4" });
    expect(server.received[0]?.headers.accept).not.toBe("application/json");
  });

  it("has the last of equal header names in a record", async () => {
    server.answer(ok);
    const headers = { "x-a": "1", "X-A": ["2", "3"], "X-B": "1", "x-b": "2" };
    await client({ defaultHeaders: headers }).files.retrieve("file-abc", {
      headers: { "X-B": "3", "x-b": undefined },
    });
    expect(server.received[0]?.headers).toMatchObject({ "x-a": "2, 3", "x-b": "3" });
  });

  it("has headers that are given as pairs", async () => {
    server.answer(ok);
    await client().files.retrieve("file-abc", {
      headers: [
        ["x-a", "1"],
        ["X-A", "2"],
      ],
    });
    expect(server.received[0]?.headers["x-a"]).toBe("1, 2");
  });

  it.each([
    [{ "x-a": ["1", null, "2", undefined] }, "2"],
    [{ "X-A": ["1", null] }, undefined],
    [{ "x-a": [] }, "0"],
    [
      [
        ["X-A", "1"],
        ["x-a", null],
      ],
      undefined,
    ],
    [
      [
        ["x-a", null],
        ["x-a", "1"],
        ["x-a", undefined],
      ],
      "1",
    ],
  ])("does not have header values that a later null removes: %j", async (headers, sent) => {
    server.answer(ok);
    const defaultHeaders = { "x-a": "0" };
    const call = Reflect.apply(client({ defaultHeaders }).files.list, undefined, [{ headers }]);
    await failureOf(call);
    expect(server.received[0]?.headers["x-a"]).toBe(sent);
  });

  it("has no key if the Authorization header is removed", async () => {
    server.answer(ok);
    await client({ defaultHeaders: { Authorization: null } }).files.retrieve("file-abc");
    expect(server.received[0]?.headers.authorization).toBeUndefined();
  });

  it("has the default query without undefined values", async () => {
    server.answer(json({ data: [] }));
    await client({ defaultQuery: { a: "b c&d", e: undefined } }).files.list();
    expect(server.received[0]?.url).toBe("/v1/files?a=b+c%26d");
  });
});

describe("fetch", () => {
  const answer = async () => Response.json(file);

  it("is called with this undefined, a URL and options", async () => {
    const calls: unknown[][] = [];
    const fetch = function (this: unknown, ...args: unknown[]) {
      calls.push([this, ...args]);
      return answer();
    };
    await client({ fetch, fetchOptions: { dispatcher: "proxy" } }).files.retrieve("file-abc");
    expect(calls[0]?.slice(0, 2)).toEqual([undefined, `${server.baseURL}/files/file-abc`]);
    expect(calls[0]?.[2]).toMatchObject({
      method: "GET",
      redirect: "manual",
      dispatcher: "proxy",
      headers: expect.any(Headers),
      signal: expect.any(AbortSignal),
    });
  });

  it("is the globalThis.fetch at the time of the call", async () => {
    const together = client();
    const replaced = vi.fn(answer);
    vi.stubGlobal("fetch", replaced);
    await together.files.retrieve("file-abc");
    expect(replaced).toHaveBeenCalledOnce();
  });

  it("that is missing is reported", async () => {
    const together = client();
    vi.stubGlobal("fetch", undefined);
    expect(String(await failureOf(together.files.list()))).toMatch(/TogetherError: .*no fetch/);
  });

  it.each([
    undefined,
    null,
    7,
    "ok",
    {},
    { ok: true, json: async () => file },
    { status: 200 },
    { status: 200, headers: {} },
    { status: "200", headers: new Headers() },
    { status: 200, headers: { get: () => null, append: () => {} } },
    { status: 200, headers: new Headers(), body: "text" },
    { status: 200, headers: new Map(), body: null },
  ])("that returns %o must return a Response", async (nonsense) => {
    const error = await failureOf(client({ fetch: async () => nonsense }).files.list());
    expect(String(error)).toContain("TogetherError: The option fetch must return a Response");
  });

  it("that returns Response.error() is a failed connection, and is retried", async () => {
    const fetch = vi.fn(async () => Response.error());
    const error = await failureOf(client({ fetch, maxRetries: 1 }).files.list());
    expect(error).toMatchObject({ name: "APIConnectionError" });
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  it("that throws synchronously, or streams anything but bytes, is a failed connection", async () => {
    const throws = () => {
      throw new Error("x");
    };
    const strings = async () =>
      new Response(
        new ReadableStream({
          start: (c) => {
            c.enqueue(Object("text"));
            c.close();
          },
        }),
      );
    for (const fetch of [throws, strings]) {
      expect(await failureOf(client({ fetch }).files.list())).toMatchObject({
        name: "APIConnectionError",
      });
    }
    expect(await failureOf(client({ fetch: strings }).files.list())).toMatchObject({
      cause: { message: "The body's stream does not contain bytes." },
    });
  });
});
