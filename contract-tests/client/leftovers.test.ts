import { getEventListeners } from "node:events";
import { describe, expect, it, vi } from "vitest";
import { APIUserAbortError, type ClientOptions } from "../../src/index.ts";
import type { Fault } from "../fault-server.ts";
import { failure, json, ok, reset, silence, stallBeforeBody, stallInBody } from "../faults.ts";
import { failureOf } from "./failure-of.ts";
import { countingClock, filesWith } from "./test-clock.ts";
import { testServer } from "./test-server.ts";

const server = testServer();

/** A stage of a call: how it is reached, and what is in progress then. */
interface Stage {
  readonly answer: Fault;
  readonly options?: ClientOptions;
  /** How many requests have arrived by then; none while the apiKey function runs. */
  readonly requests?: number;
  /** How many timers run then, if more than one. */
  readonly timers?: number;
}

const never = () => new Promise<never>(() => {});
const stages: Readonly<Record<string, Stage>> = {
  "in flight": { answer: silence },
  "before the body": { answer: stallBeforeBody() },
  "in the body": { answer: stallInBody() },
  "in an error body": { answer: stallInBody(500), options: { maxRetries: 0 } },
  "in an error body before a retry": { answer: stallInBody(500), timers: 2 },
  "in the wait before a retry": { answer: failure(503, { "retry-after": "30" }) },
  "in an attempt after a wait": {
    answer: failure(503, { "retry-after-ms": "1" }),
    options: { maxRetries: 1000 },
    requests: 3,
  },
  "in the apiKey function": { answer: ok, options: { apiKey: never }, requests: 0 },
  "in a fetch that ignores its signal": { answer: ok, options: { fetch: never }, requests: 0 },
};

describe("no listener and no timer is left", () => {
  for (const [name, { answer, options, requests = 1, timers = 1 }] of Object.entries(stages)) {
    it(`after an abort ${name}`, async () => {
      server.answer(answer);
      const clock = countingClock();
      const abort = new AbortController();
      const listeners = () => getEventListeners(abort.signal, "abort").length;
      const files = filesWith(clock, { baseURL: server.baseURL, ...options });
      const call = failureOf(files.list({ signal: abort.signal }));
      await vi.waitFor(() => expect(server.received.length).toBeGreaterThanOrEqual(requests));
      await new Promise((resolve) => setTimeout(resolve, 30));
      expect(listeners()).toBeLessThanOrEqual(1);
      expect(clock.running()).toBeLessThanOrEqual(timers);
      abort.abort();
      expect([listeners(), clock.running()]).toEqual([0, 0]);
      expect(await call).toBeInstanceOf(APIUserAbortError);
      expect([listeners(), clock.running()]).toEqual([0, 0]);
    });
  }

  it("after an abort before the call", async () => {
    const clock = countingClock();
    const signal = AbortSignal.abort();
    await failureOf(filesWith(clock, { baseURL: server.baseURL }).list({ signal }));
    expect([getEventListeners(signal, "abort").length, clock.running()]).toEqual([0, 0]);
  });

  const ends: Readonly<Record<string, readonly [Fault, ClientOptions]>> = {
    "a response": [json({ data: [] }), {}],
    "a rejected response": [json("nonsense"), {}],
    "a response that is too large": [json({ data: [] }), { maxResponseBytes: 1 }],
    "an error status": [failure(404), {}],
    "the last retry": [failure(503, { "retry-after-ms": "1" }), { maxRetries: 2 }],
    "a broken connection": [reset, { maxRetries: 0 }],
    "a timeout": [silence, { maxRetries: 0, timeout: 20 }],
    "the total timeout": [silence, { totalTimeout: 20 }],
    "a failed apiKey function": [ok, { apiKey: () => Promise.reject(new Error("no key")) }],
    "a failed fetch": [ok, { maxRetries: 0, fetch: () => Promise.reject(new Error("no net")) }],
  };
  for (const [name, [answer, options]] of Object.entries(ends)) {
    it(`after ${name}`, async () => {
      server.answer(answer);
      const clock = countingClock();
      const { signal } = new AbortController();
      const files = filesWith(clock, { baseURL: server.baseURL, ...options });
      const call = files.list({ signal });
      expect(getEventListeners(signal, "abort").length + clock.running()).toBe(2);
      await Promise.allSettled([call]);
      expect([getEventListeners(signal, "abort").length, clock.running()]).toEqual([0, 0]);
    });
  }
});
