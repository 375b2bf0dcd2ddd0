import { beforeAll, describe, expect, it } from "vitest";
import { APIConnectionTimeoutError, InternalServerError, type Together } from "../../src/index.ts";
import { delayed, failure, ok, silence } from "../faults.ts";
import { failureOf } from "./failure-of.ts";
import { filesWith, testClock } from "./test-clock.ts";
import { clientsOf, testServer } from "./test-server.ts";

const timeout = 80;
/** What a busy machine may add, in milliseconds. */
const slack = 1_000;
const server = testServer();
beforeAll(async () => {
  server.answer(ok);
  // The first fetch of a process loads it, which takes longer than the timeouts below.
  await client({ timeout: 10_000 }).files.retrieve("file-abc");
});

const client = (options: object = {}): Together => clientsOf(server)({ timeout, ...options });

async function timed(call: () => PromiseLike<unknown>): Promise<{ error: unknown; ms: number }> {
  const start = performance.now();
  const error = await failureOf(call());
  return { error, ms: performance.now() - start };
}

describe("timeout", () => {
  it("ends a body that never ends and ignores the signal", async () => {
    const fetch = async () =>
      new Response(new ReadableStream({ pull: () => new Promise(() => {}) }));
    const { error } = await timed(() => client({ fetch }).files.list());
    expect(error).toBeInstanceOf(APIConnectionTimeoutError);
  });

  it("ends an apiKey function that never settles", async () => {
    const apiKey = () => new Promise<string>(() => {});
    const { error } = await timed(() => client({ apiKey }).files.list());
    expect(error).toBeInstanceOf(APIConnectionTimeoutError);
  });

  it("starts anew for each attempt", async () => {
    server.answer(delayed(400, failure(503, { "retry-after-ms": "0" })), delayed(400, ok));
    const file = await client({ maxRetries: 1, timeout: 700 }).files.retrieve("file-abc");
    expect(file.id).toBe("file-abc");
  });

  it("of a call takes precedence over the client's", async () => {
    server.answer(delayed(60, ok));
    await client({ timeout: 20 }).files.retrieve("file-abc", { timeout: 5_000 });
    server.answer(silence);
    const { ms } = await timed(() => client({ timeout: 5_000 }).files.list({ timeout: 30 }));
    expect(ms).toBeLessThan(30 + slack);
  });

  it("may be longer than setTimeout can hold, or Infinity", async () => {
    server.answer(delayed(20, ok));
    for (const long of [2 ** 31, Number.POSITIVE_INFINITY]) {
      expect((await client({ timeout: long }).files.retrieve("file-abc")).id).toBe("file-abc");
    }
  });
});

describe("totalTimeout", () => {
  it("ends an attempt in progress", async () => {
    server.answer(silence);
    const { error, ms } = await timed(() =>
      client({ timeout: 5_000, totalTimeout: 60 }).files.list(),
    );
    expect(error).toBeInstanceOf(APIConnectionTimeoutError);
    expect(String(error)).toContain("totalTimeout");
    expect(ms).toBeLessThan(60 + slack);
  });

  it("covers attempts and waits together", async () => {
    server.answer(delayed(150, failure(503, { "retry-after-ms": "100" })));
    const { ms } = await timed(() =>
      client({ maxRetries: 1000, totalTimeout: 1_200 }).files.list(),
    );
    expect(ms).toBeLessThan(1_200 + slack);
    expect(server.received.length).toBeGreaterThan(1);
    expect(server.received.length).toBeLessThan(10);
  });

  it("throws the last error at once if the wait before the next attempt does not fit", async () => {
    server.answer(failure(503, { "retry-after": "5" }));
    const clock = testClock();
    const files = filesWith(clock, { baseURL: server.baseURL, totalTimeout: 4_000 });
    const error = await failureOf(files.list());
    expect(error).toBeInstanceOf(InternalServerError);
    expect(error).toMatchObject({ retryAfterMs: 5_000 });
    expect(clock.waits).toEqual([]);
  });

  it("of a call takes precedence over the client's", async () => {
    server.answer(silence);
    const { ms } = await timed(() =>
      client({ timeout: 5_000, totalTimeout: 4_000 }).files.list({ totalTimeout: 40 }),
    );
    expect(ms).toBeLessThan(40 + slack);
  });
});
