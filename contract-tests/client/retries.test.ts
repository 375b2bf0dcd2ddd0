import { describe, expect, it } from "vitest";
import { APIConnectionError, Together } from "../../src/index.ts";
import { startFaultServer } from "../fault-server.ts";
import { failure, ok } from "../faults.ts";
import { refusingURL } from "../refusing-url.ts";
import { failureOf } from "./failure-of.ts";
import { filesWith, testClock } from "./test-clock.ts";
import { testServer } from "./test-server.ts";

const server = testServer();

it("retries if no server is listening", async () => {
  const clock = testClock();
  const files = filesWith(clock, { baseURL: refusingURL, maxRetries: 3 });
  expect(await failureOf(files.list())).toBeInstanceOf(APIConnectionError);
  expect(clock.waits).toHaveLength(3);
});

describe("how long to wait", () => {
  it("doubles with each retry, up to 8 s", async () => {
    server.answer(failure(500));
    const clock = testClock({ random: 1, now: 0 });
    await failureOf(filesWith(clock, { baseURL: server.baseURL, maxRetries: 7 }).list());
    expect(clock.waits).toEqual([500, 1000, 2000, 4000, 8000, 8000, 8000]);
  });

  it("is at least half of that, so that a busy server gets room", async () => {
    server.answer(failure(500));
    const clock = testClock({ random: 0, now: 0 });
    await failureOf(filesWith(clock, { baseURL: server.baseURL, maxRetries: 2 }).list());
    expect(clock.waits).toEqual([250, 500]);
  });
});

it("reads a small body of a failed response, for its message and to reuse the connection", async () => {
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
