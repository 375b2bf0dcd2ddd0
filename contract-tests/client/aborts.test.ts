import { getEventListeners } from "node:events";
import { expect, it, vi } from "vitest";
import { APIUserAbortError, Together } from "../../src/index.ts";
import { failure, json, ok, silence, stallInBody } from "../faults.ts";
import { failureOf } from "./failure-of.ts";
import { filesWith, testClock } from "./test-clock.ts";
import { testServer } from "./test-server.ts";

const server = testServer();

function client(options: object = {}): Together {
  return new Together({ apiKey: "sk-test", baseURL: server.baseURL, ...options });
}

async function arrived(): Promise<void> {
  await vi.waitFor(() => expect(server.received.length).toBeGreaterThan(0), { interval: 2 });
}

it("aborts at once while it reads an error body, without a retry, and closes the connection", async () => {
  server.answer(stallInBody(500));
  const abort = new AbortController();
  const call = failureOf(client().files.list({ signal: abort.signal }));
  await arrived();
  await new Promise((resolve) => setTimeout(resolve, 30));
  const start = performance.now();
  abort.abort(new Error("enough"));
  const error = await call;
  expect(performance.now() - start).toBeLessThan(500);
  expect(error).toBeInstanceOf(APIUserAbortError);
  expect(error).toHaveProperty("cause.message", "enough");
  expect(await server.received[0]?.closes()).toBe(true);
  expect(server.received).toHaveLength(1);
});

it("aborts while it waits for the apiKey function, and sends nothing afterwards", async () => {
  const fetch = vi.fn(async () => Response.json({ data: [] }));
  let giveKey: (key: string) => void = () => {};
  const key = new Promise<string>((resolve) => {
    giveKey = resolve;
  });
  const abort = new AbortController();
  const call = failureOf(client({ apiKey: () => key, fetch }).files.list({ signal: abort.signal }));
  abort.abort();
  expect(await call).toBeInstanceOf(APIUserAbortError);
  giveKey("sk-late");
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(fetch).not.toHaveBeenCalled();
});

it("aborts a fetch that ignores its signal", async () => {
  const abort = new AbortController();
  const fetch = () => new Promise<Response>(() => {});
  const call = failureOf(client({ fetch }).files.list({ signal: abort.signal }));
  abort.abort();
  expect(await call).toBeInstanceOf(APIUserAbortError);
});

it("has no effect on a call that has settled", async () => {
  server.answer(ok);
  const abort = new AbortController();
  const file = await client().files.retrieve("file-abc", { signal: abort.signal });
  abort.abort();
  expect(file.id).toBe("file-abc");
});

it("leaves no listener on a signal after 30 calls, some of them retried", async () => {
  const { signal } = new AbortController();
  for (let call = 0; call < 10; call++) {
    server.answer(failure(503), ok);
    const files = filesWith(testClock(), { baseURL: server.baseURL });
    await files.retrieve("file-abc", { signal });
    server.answer(failure(404));
    await failureOf(files.list({ signal }));
    server.answer(json("nonsense"));
    await failureOf(files.list({ signal }));
  }
  expect(getEventListeners(signal, "abort")).toHaveLength(0);
});

it("aborts all calls in progress on a signal after other calls on it have settled", async () => {
  const abort = new AbortController();
  const { signal } = abort;
  server.answer(ok);
  await client().files.retrieve("file-abc", { signal });
  server.answer(ok, silence);
  const calls = [1, 2, 3].map(() =>
    client({ maxRetries: 0 }).files.retrieve("file-abc", { signal }),
  );
  await Promise.race(calls);
  abort.abort("enough");
  const outcomes = await Promise.allSettled(calls);
  const reasons = outcomes.flatMap((outcome) =>
    outcome.status === "rejected" ? [outcome.reason] : [],
  );
  expect(reasons.map(({ name, cause }) => `${name} ${cause}`)).toEqual([
    "APIUserAbortError enough",
    "APIUserAbortError enough",
  ]);
  expect(getEventListeners(signal, "abort")).toHaveLength(0);
});

it("leaves no rejection unhandled", async () => {
  const unhandled: unknown[] = [];
  const note = (reason: unknown): void => void unhandled.push(reason);
  process.on("unhandledRejection", note);
  for (const fault of [
    silence,
    stallInBody(),
    stallInBody(500),
    failure(503, { "retry-after": "9" }),
  ]) {
    server.answer(fault);
    const abort = new AbortController();
    const call = client().files.list({ signal: abort.signal });
    const outcomes = Promise.allSettled([call, call.asResponse(), call.withResponse()]);
    await arrived();
    await new Promise((resolve) => setTimeout(resolve, 20));
    abort.abort();
    for (const outcome of await outcomes) expect(outcome.status).toBe("rejected");
  }
  await new Promise((resolve) => setTimeout(resolve, 30));
  process.off("unhandledRejection", note);
  expect(unhandled).toEqual([]);
});
