import type { Answer } from "../answers.ts";
import { equal, failureOf, matches, type Suite } from "../kit.ts";
import { label } from "./label.ts";

const stalls: readonly Answer[] = [["silence"], ["stallBeforeBody"], ["stallInBody"], ["drip", 20]];

const reason = new Error("the user left");

/** A signal that fires after a number of milliseconds. */
function signalAfter(ms: number): AbortSignal {
  const controller = new AbortController();
  setTimeout(() => controller.abort(reason), ms);
  return controller.signal;
}

/** How long calls take, and how they can be ended. */
export const time: Suite = {
  "times out if headers or body stall": async ({ answer, client }) => {
    for (const stall of stalls) {
      await answer(stall);
      const error = await failureOf(
        client({ timeout: 200, maxRetries: 0 }).retrieveLabel("label-1"),
      );
      equal(error.name, "APIConnectionTimeoutError");
      matches(error, /200 ms/);
    }
  },

  "closes the connection after a timeout": async ({ answer, client, closed }) => {
    await answer(["stallInBody"]);
    await failureOf(client({ timeout: 200, maxRetries: 0 }).retrieveLabel("label-1"));
    equal(await closed(0), true);
  },

  "ends a call when totalTimeout is up": async ({ answer, client }) => {
    await answer(["silence"]);
    const start = performance.now();
    const call = client({ timeout: 200, totalTimeout: 500, maxRetries: 9 });
    await failureOf(call.retrieveLabel("label-1"));
    equal(performance.now() - start < 2_000, true);
  },

  "sends nothing if the signal is already aborted": async ({ answer, client, received }) => {
    await answer(["json", label]);
    const signal = AbortSignal.abort(reason);
    const error = await failureOf(client().retrieveLabel("label-1", { signal }));
    equal([error.name, error.cause === reason], ["APIUserAbortError", true]);
    equal(await received(), []);
  },

  "aborts while it waits for a response or reads a body": async ({ answer, client }) => {
    for (const stall of stalls) {
      await answer(stall);
      const error = await failureOf(
        client().retrieveLabel("label-1", { signal: signalAfter(100) }),
      );
      equal([error.name, error.cause === reason], ["APIUserAbortError", true]);
    }
  },

  "closes the connection after an abort": async ({ answer, client, closed }) => {
    await answer(["silence"]);
    await failureOf(client().retrieveLabel("label-1", { signal: signalAfter(100) }));
    equal(await closed(0), true);
  },

  "aborts while it waits to retry": async ({ answer, client, received }) => {
    await answer(["failure", 503, { "retry-after": "30" }]);
    const start = performance.now();
    const signal = signalAfter(200);
    equal(
      (await failureOf(client().retrieveLabel("label-1", { signal }))).name,
      "APIUserAbortError",
    );
    equal(performance.now() - start < 5_000, true);
    equal((await received()).length, 1);
  },

  "makes thirty calls at once on one signal": async ({ answer, client, received }) => {
    await answer(["late", 30, label]);
    const { signal } = new AbortController();
    const parcels = client();
    const calls = Array.from({ length: 30 }, () => parcels.retrieveLabel("label-1", { signal }));
    equal(
      (await Promise.all(calls)).every(({ id }) => id === label.id),
      true,
    );
    equal((await received()).length, 30);
  },

  "times out if fetch never settles": async ({ client }) => {
    const fetch = (): Promise<Response> => new Promise(() => {});
    const stuck = client({ fetch, timeout: 100, maxRetries: 0 });
    equal((await failureOf(stuck.retrieveLabel("label-1"))).name, "APIConnectionTimeoutError");
  },
};
