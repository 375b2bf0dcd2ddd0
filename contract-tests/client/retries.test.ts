import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { APIConnectionError, Together } from "../../src/index.ts";
import { type FaultServer, startFaultServer } from "../fault-server.ts";
import {
  drip,
  failure,
  flood,
  ok,
  redirect,
  reset,
  silence,
  stallBeforeBody,
  stallInBody,
  truncated,
} from "../faults.ts";
import { refusingURL } from "../refusing-url.ts";
import { failureOf } from "./failure-of.ts";
import { filesWith, testClock } from "./test-clock.ts";

let server: FaultServer;
beforeAll(async () => {
  server = await startFaultServer();
});
afterAll(() => server.close());

describe("what is retried", () => {
  for (const status of [408, 409, 429, 500, 502, 503, 504, 529]) {
    it(`retries ${status}`, async () => {
      server.answer(failure(status), ok);
      const files = filesWith(testClock(), { baseURL: server.baseURL });
      expect((await files.retrieve("file-abc")).id).toBe("file-abc");
      expect(server.received).toHaveLength(2);
    });
  }

  for (const status of [400, 401, 402, 403, 404, 405, 410, 413, 422, 425, 451]) {
    it(`does not retry ${status}, whatever x-should-retry says`, async () => {
      server.answer(failure(status, { "x-should-retry": "true" }), ok);
      const files = filesWith(testClock(), { baseURL: server.baseURL });
      const error = await failureOf(files.retrieve("file-abc"));
      expect(error).toMatchObject({ status });
      expect(server.received).toHaveLength(1);
    });
  }

  it("does not retry a 503 that says x-should-retry: false", async () => {
    server.answer(failure(503, { "x-should-retry": "false" }), ok);
    const files = filesWith(testClock(), { baseURL: server.baseURL });
    expect(await failureOf(files.list())).toMatchObject({ status: 503 });
    expect(server.received).toHaveLength(1);
  });

  it("does not retry a redirect", async () => {
    server.answer(redirect(302, "https://elsewhere.example/"), ok);
    const files = filesWith(testClock(), { baseURL: server.baseURL });
    expect(await failureOf(files.list())).toMatchObject({ status: 302 });
    expect(server.received).toHaveLength(1);
  });

  it("retries a connection that is reset", async () => {
    server.answer(reset, reset, ok);
    const files = filesWith(testClock(), { baseURL: server.baseURL });
    expect((await files.retrieve("file-abc")).id).toBe("file-abc");
    expect(server.received).toHaveLength(3);
  });

  it("retries a truncated body", async () => {
    server.answer(truncated(), ok);
    const files = filesWith(testClock(), { baseURL: server.baseURL });
    expect((await files.retrieve("file-abc")).id).toBe("file-abc");
  });

  it("retries an attempt that timed out", async () => {
    server.answer(silence, ok);
    const files = filesWith(testClock(), { baseURL: server.baseURL, timeout: 400 });
    expect((await files.retrieve("file-abc")).id).toBe("file-abc");
  });

  it("retries when nobody listens", async () => {
    const clock = testClock();
    const files = filesWith(clock, { baseURL: refusingURL, maxRetries: 3 });
    expect(await failureOf(files.list())).toBeInstanceOf(APIConnectionError);
    expect(clock.waits).toHaveLength(3);
  });
});

describe("how often", () => {
  it("retries twice by default, and then throws the last attempt's error", async () => {
    server.answer(failure(500), failure(502), failure(503), ok);
    const files = filesWith(testClock(), { baseURL: server.baseURL });
    expect(await failureOf(files.list())).toMatchObject({ status: 503 });
    expect(server.received).toHaveLength(3);
  });

  it("takes maxRetries of the call before that of the client", async () => {
    server.answer(failure(500));
    const files = filesWith(testClock(), { baseURL: server.baseURL, maxRetries: 5 });
    await failureOf(files.list({ maxRetries: 1 }));
    expect(server.received).toHaveLength(2);
    await failureOf(files.list({ maxRetries: 0 }));
    expect(server.received).toHaveLength(3);
  });
});

describe("how long to wait", () => {
  it("doubles the wait by each retry up to 8 s", async () => {
    server.answer(failure(500));
    const clock = testClock({ random: 1, now: 0 });
    await failureOf(filesWith(clock, { baseURL: server.baseURL, maxRetries: 7 }).list());
    expect(clock.waits).toEqual([500, 1000, 2000, 4000, 8000, 8000, 8000]);
  });

  it("waits at least half of that, so that a busy server gets room", async () => {
    server.answer(failure(500));
    const clock = testClock({ random: 0, now: 0 });
    await failureOf(filesWith(clock, { baseURL: server.baseURL, maxRetries: 2 }).list());
    expect(clock.waits).toEqual([250, 500]);
  });

  it("waits on the real clock", async () => {
    server.answer(failure(503, { "retry-after-ms": "80" }), ok);
    const together = new Together({ apiKey: "sk-test", baseURL: server.baseURL });
    const start = performance.now();
    await together.files.retrieve("file-abc");
    expect(performance.now() - start).toBeGreaterThanOrEqual(75);
  });
});

it("lets go of a failed answer's endless body before it retries", async () => {
  server.answer(flood(503), ok);
  const files = filesWith(testClock(), { baseURL: server.baseURL });
  expect((await files.retrieve("file-abc")).id).toBe("file-abc");
  expect(await server.received[0]?.closes()).toBe(true);
});

describe("a retry does not wait for the failed response's body", () => {
  it.each([
    ["stalls", stallInBody(503)],
    ["drips", drip(5, 503)],
    ["never starts", stallBeforeBody(503)],
  ])("that %s: the wait starts with the headers", async (_, fault) => {
    server.answer(fault, ok);
    const together = new Together({ apiKey: "sk-test", baseURL: server.baseURL });
    const start = performance.now();
    expect((await together.files.retrieve("file-abc")).id).toBe("file-abc");
    expect(performance.now() - start).toBeLessThan(3_000);
    expect(await server.received[0]?.closes()).toBe(true);
  });

  it("but reads a small one, for its message and to use the connection again", async () => {
    const fresh = await startFaultServer(); // No connection to it is open yet.
    const lines: string[] = [];
    const logger = { ...console, info: (line: string) => lines.push(line) };
    fresh.answer(failure(503, { "retry-after-ms": "200" }), ok);
    const options = { apiKey: "sk-test", baseURL: fresh.baseURL, logLevel: "info" } as const;
    await new Together({ ...options, logger }).files.retrieve("file-abc");
    expect(lines.join()).toContain("It is 503.");
    expect(fresh.received[1]?.port).toBe(fresh.received[0]?.port);
    await fresh.close();
  });
});
