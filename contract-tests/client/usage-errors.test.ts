import assert from "node:assert/strict";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Together, TogetherError } from "../../src/index.ts";
import { file, ok } from "../faults.ts";
import { failureOf } from "./failure-of.ts";
import { testServer } from "./test-server.ts";

const server = testServer();
afterEach(() => vi.unstubAllGlobals());

/** The error of a call, which must be a usage error without a retry. */
async function usageErrorOf(options: object): Promise<TogetherError> {
  const info = vi.fn();
  server.answer(ok);
  const together = new Together({
    apiKey: "sk-test",
    baseURL: server.baseURL,
    logger: { ...console, info },
    logLevel: "info",
    ...options,
  });
  const error = await failureOf(together.files.retrieve("file-abc"));
  expect(info).not.toHaveBeenCalled();
  expect(error?.constructor).toBe(TogetherError);
  return error as TogetherError; // Checked above.
}

describe("a usage error that quotes fetch", () => {
  it.each([
    [{ dispatcher: {} }, /The platform's fetch cannot send the request: .*dispatch.*undici/],
    [{ mode: "bogus" }, /bogus is not an accepted type.*See fetchOptions: mode/],
    [{ credentials: 5 }, /not an accepted type.*credentials/],
    [{ referrer: "no URL at all://" }, /referrer/],
  ])("%j", async (fetchOptions, message) => {
    const error = await usageErrorOf({ fetchOptions });
    expect(error.message).toMatch(message);
    expect(error.cause).toBeInstanceOf(TypeError);
    expect(server.received).toHaveLength(0);
  });

  it("a null dispatcher, without an uncaught error later", async () => {
    const uncaught = vi.fn();
    process.once("uncaughtExceptionMonitor", uncaught);
    await usageErrorOf({ fetchOptions: { dispatcher: null } });
    await new Promise(setImmediate);
    process.off("uncaughtExceptionMonitor", uncaught);
    expect(uncaught).not.toHaveBeenCalled();
  });

  it("a port that browsers and Node block", async () => {
    const error = await usageErrorOf({ baseURL: "http://127.0.0.1:6000" });
    expect(error.message).toContain("The platform's fetch cannot send the request: bad port");
  });

  it.each([
    "UND_ERR_CLOSED",
    "UND_ERR_DESTROYED",
    "UND_MOCK_ERR_MOCK_NOT_MATCHED",
    "ERR_NOCK_NO_MATCH",
  ])("a dispatcher or mock that says %s", async (code) => {
    const cause = Object.assign(new Error("The client is destroyed"), { code });
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("fetch failed", { cause })));
    const error = await usageErrorOf({ fetchOptions: { dispatcher: {} } });
    expect(error.message).toMatch(/The client is destroyed.* See fetchOptions: dispatcher\.$/);
  });
});

it("the message for an Agent of undici 8, which the fetch of Node 22 and 24 rejects, asks for undici's fetch", async () => {
  const cause = Object.assign(new Error("invalid onRequestStart method"), {
    name: "InvalidArgumentError",
    code: "UND_ERR_INVALID_ARG",
  });
  const rejecting = () => Promise.reject(new TypeError("fetch failed", { cause }));
  vi.stubGlobal("fetch", rejecting);
  for (const own of [{}, { fetch: rejecting }]) {
    const error = await usageErrorOf({ fetchOptions: { dispatcher: { dispatch() {} } }, ...own });
    expect(error.message).toMatch(
      /invalid onRequestStart method.*undici needs the fetch of the same undici: pass it as the option fetch/,
    );
    expect(error).toHaveProperty("cause.cause", cause);
  }
});

describe("a bug in a custom fetch is a usage error", () => {
  it.each([
    ["failed assertion", () => assert.equal(1, 2)],
    ["URIError", () => decodeURIComponent("%")],
    ["TypeError", () => Reflect.get(Object(undefined), "url").href],
    [
      "TypeError that names a host",
      () => {
        const { host } = Object(undefined).server;
        return host;
      },
    ],
    ["TypeError of a server", () => Object("x").server()],
    [
      "ReferenceError",
      () => {
        throw new ReferenceError("agent is not defined");
      },
    ],
    ["rejection", () => Promise.reject(new TypeError("x is not a function"))],
  ])("%s", async (_, fetch) => {
    const error = await usageErrorOf({ fetch });
    expect(error.message).toMatch(/^The option fetch cannot send the request: /);
  });

  it("a scheme that fetch does not know, as one short line", async () => {
    const cause = new Error(`unknown scheme\n${"x".repeat(1_000)}`);
    const error = await usageErrorOf({ fetch: () => Promise.reject(new Error("", { cause })) });
    expect(error.message).toMatch(/: unknown scheme x{285}… \(GET/);
  });

  it("a body that it has already read", async () => {
    for (const read of [
      (response: Response) => response.text(),
      async (response: Response) => response.body?.getReader(),
    ]) {
      const fetch = async () => {
        const response = Response.json(file);
        await read(response);
        return response;
      };
      const error = await usageErrorOf({ fetch });
      expect(error.message).toMatch(/body is already read.*clone/);
    }
  });

  it("a value that is not a Response, which the message blames on the platform's fetch if that returned it", async () => {
    vi.stubGlobal("fetch", async () => "text");
    const error = await usageErrorOf({});
    expect(error.message).toBe("The platform's fetch must return a Response.");
  });
});

it("reads a Response with a status and the type error, as node-fetch has on Bun", async () => {
  const response = Response.json({ error: { message: "no such file" } }, { status: 404 });
  const fetch = async () => Object.defineProperty(response, "type", { value: "error" });
  const { files } = new Together({ apiKey: "sk-test", fetch });
  expect(String(await failureOf(files.list()))).toContain("404 no such file");
});

describe("a Response without a stream", () => {
  /** As in React Native, whatwg-fetch and node-fetch. */
  function without(response: Response, body: unknown = undefined): object {
    const { status, headers } = response;
    return { status, headers, body, arrayBuffer: () => response.arrayBuffer() };
  }

  it.each([
    ["no body member", undefined],
    ["a body of null", null],
    ["a Node stream", { pipe: () => {} }],
  ])("with %s is read", async (_, body) => {
    const options = { apiKey: "sk-test", baseURL: server.baseURL, maxRetries: 0 };
    const answers = [
      Response.json(file),
      Response.json({ error: { message: "no such file" } }, { status: 404 }),
      new Response("x".repeat(2_000)),
    ];
    const fetch = async () => without(answers.shift() ?? Response.error(), body);
    const { files } = new Together({ ...options, maxResponseBytes: 1_000, fetch });
    expect((await files.retrieve("file-abc")).id).toBe(file.id);
    expect(String(await failureOf(files.retrieve("file-abc")))).toContain("no such file");
    expect(await failureOf(files.list())).toMatchObject({ kind: "size" });
  });
});
