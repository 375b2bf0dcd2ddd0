import { describe, expect, it } from "vitest";
import { APIConnectionTimeoutError } from "../../src/index.ts";
import { failure, json, ok } from "../faults.ts";
import { failureOf } from "./failure-of.ts";
import { clientsOf, testServer } from "./test-server.ts";

const server = testServer();
const client = clientsOf(server);

describe("a message", () => {
  it("escapes control characters that a server sends", async () => {
    server.answer(json({ error: { message: "a\u001b[2Jb\u202ec\u0085d\u200be" } }, 400));
    const error = await failureOf(client().files.list());
    expect(String(error)).toContain("a\\u{1b}[2Jb\\u{202e}c");
    expect(String(error)).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  it("says that a proxy requires authentication, after one attempt", async () => {
    server.answer(failure(407), ok);
    expect(String(await failureOf(client({ maxRetries: 1 }).files.list()))).toContain(
      "Connection error: the proxy requires authentication (407)",
    );
    expect(server.received).toHaveLength(1);
    const showing = async () => new Response("<html>", { status: 407 }); // Node's own fetch hides it.
    expect(String(await failureOf(client({ fetch: showing }).files.list()))).toContain(
      "407 the proxy requires authentication (GET /v1/files)",
    );
    const tunnel = new Error("Proxy response (407) !== 200 when HTTP Tunneling");
    const cause = Object.assign(tunnel, { code: "UND_ERR_ABORTED" });
    const fetch = () => Promise.reject(new TypeError("fetch failed", { cause }));
    expect(String(await failureOf(client({ fetch }).files.list()))).toContain(
      "Connection error: the proxy requires authentication (407)",
    );
  });

  it.each([
    [
      "a refused connection on Deno",
      new TypeError("error sending request: tcp connect error: Connection refused (os error 111)"),
      "ECONNREFUSED",
    ],
    [
      "a refused connection on Bun",
      Object.assign(new Error("Unable to connect."), { code: "ConnectionRefused" }),
      "ECONNREFUSED",
    ],
    [
      "a reset on Deno",
      new TypeError("error reading a body from connection: connection reset by peer"),
      "ECONNRESET",
    ],
  ])("has Node's error code for %s", async (_, reason, code) => {
    const fetch = () => Promise.reject(reason);
    const error = await failureOf(client({ fetch }).files.list());
    expect(String(error)).toBe(`APIConnectionError: Connection error: ${code} (GET /v1/files).`);
  });

  it("belongs to a timeout error if the platform reports one only in words", async () => {
    const fetch = () => Promise.reject(new Error("The operation timed out."));
    expect(await failureOf(client({ fetch }).files.list())).toBeInstanceOf(
      APIConnectionTimeoutError,
    );
  });

  it("has no period before other punctuation in a log line", async () => {
    const lines: string[] = [];
    const logger = { ...console, info: (line: string) => lines.push(line) };
    server.answer(
      failure(503, { "retry-after-ms": "1" }),
      (request) => request.socket.destroy(),
      ok,
    );
    await client({ logger, logLevel: "info", maxRetries: 2 }).files.retrieve("file-abc");
    expect(lines).toHaveLength(2);
    for (const line of lines) expect(line).not.toMatch(/\.[:;.]/);
  });
});

describe("a bad option", () => {
  it.each([
    ["timout", "timeout"],
    ["baseUrl", "baseURL"],
    ["max_retries", "maxRetries"],
    ["total_timeout", "totalTimeout"],
    ["defaultHeader", "defaultHeaders"],
  ])("%s gets the suggestion %s", (name, meant) => {
    expect(() => client({ [name]: 1 })).toThrow(`Unknown option ${name}; did you mean ${meant}?`);
  });

  it.each([
    ["Bearer sk-test", /Option apiKey must be the key alone, without "Bearer"/],
    ['"sk-test"', /Option apiKey must be the key alone, without quotes/],
    ["'sk-test", /without quotes/],
  ])("apiKey %s is rejected, and the message does not repeat the key", (apiKey, message) => {
    expect(() => client({ apiKey })).toThrow(message);
    expect(() => client({ apiKey })).not.toThrow(/sk-test/);
  });
});
