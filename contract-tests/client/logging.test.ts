import { inspect } from "node:util";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Together } from "../../src/index.ts";
import { failure, file, json, ok } from "../faults.ts";
import { testServer } from "./test-server.ts";

const server = testServer();
afterEach(() => vi.unstubAllEnvs());

function client(options: object = {}): Together {
  return new Together({ apiKey: "sk-test", baseURL: server.baseURL, ...options });
}

describe("the log", () => {
  const lines: string[] = [];
  const write =
    (level: string) =>
    (message: string): void =>
      void lines.push(`${level} ${message}`);
  const logger = {
    error: write("error"),
    warn: write("warn"),
    info: write("info"),
    debug: write("debug"),
  };

  it.each([
    ["off", []],
    ["warn", []],
    ["info", ["info"]],
    ["debug", ["debug", "debug", "info", "debug", "debug"]],
  ])(
    "at level %s has the messages of that level and the more urgent ones",
    async (logLevel, levels) => {
      lines.length = 0;
      server.answer(failure(503, { "retry-after-ms": "0" }), ok);
      await client({ logger, logLevel }).files.retrieve("file-abc");
      expect(lines.map((line) => line.split(" ")[0])).toEqual(levels);
    },
  );

  it("takes its level from TOGETHER_LOG, and warns if that is not a level", async () => {
    lines.length = 0;
    vi.stubEnv("TOGETHER_LOG", "info");
    server.answer(failure(503, { "retry-after-ms": "0" }), ok);
    await client({ logger }).files.retrieve("file-abc");
    expect(lines.join()).toMatch(/info .*503.*retry 1 of 2/);
    vi.stubEnv("TOGETHER_LOG", "loud");
    client({ logger });
    expect(lines.at(-1)).toMatch(/warn TOGETHER_LOG must be one of/);
  });
});

describe("a logger that fails", () => {
  const fail = (): never => {
    throw new Error("disk full");
  };
  const failLater = async (): Promise<never> => fail();

  it("does not make the constructor throw", () => {
    vi.stubEnv("TOGETHER_LOG", "loud");
    const logger = { error: fail, warn: fail, info: fail, debug: fail };
    expect(client({ logger }).baseURL).toBe(server.baseURL);
  });

  it("leaves no rejection unhandled if it fails asynchronously", async () => {
    const unhandled = vi.fn();
    process.on("unhandledRejection", unhandled);
    const logger = { error: failLater, warn: failLater, info: failLater, debug: failLater };
    server.answer(ok);
    await client({ logger, logLevel: "debug" }).files.retrieve("file-abc");
    await new Promise(setImmediate);
    process.off("unhandledRejection", unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });
});

it("logs only the headers on an allowlist", async () => {
  const lines: unknown[] = [];
  const debug = (...line: unknown[]): void => void lines.push(line);
  const logger = { ...console, debug };
  server.answer(json(file, 200, { "set-cookie": "session=1", "x-request-id": "req-1" }));
  await client({ logger, logLevel: "debug", defaultHeaders: { cookie: "a=1" } }).files.retrieve(
    "file-abc",
  );
  const text = inspect(lines, { depth: 20 });
  expect(text).toContain("req-1");
  expect(text).toContain("GET /v1/files/file-abc: sending");
  expect(text).toContain("GET /v1/files/file-abc: 200");
  expect(text).not.toMatch(/cookie|authorization|session|127\.0\.0\.1/i);
});
