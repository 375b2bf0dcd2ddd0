import { equal, failureOf, type Kit, matches, type Suite } from "../kit.ts";
import { label } from "./label.ts";

const now = { "retry-after-ms": "1" };

async function attempts({ received }: Kit): Promise<number> {
  return (await received()).length;
}

/** What the client retries, and when. */
export const retries: Suite = {
  "retries 408, 409, 429 and 5xx": async (kit) => {
    for (const status of [408, 409, 429, 500, 502, 503, 504, 529]) {
      await kit.answer(["failure", status, now], ["json", label]);
      equal(await kit.client().retrieveLabel("label-1"), label);
      equal(await attempts(kit), 2);
    }
  },

  "does not retry any other status": async (kit) => {
    for (const status of [400, 401, 402, 403, 404, 405, 410, 413, 422, 425, 451, 499]) {
      await kit.answer(["failure", status, { ...now, "x-should-retry": "true" }], ["json", label]);
      equal((await failureOf(kit.client().retrieveLabel("label-1"))).status, status);
      equal(await attempts(kit), 1);
    }
  },

  "gives up after maxRetries": async (kit) => {
    await kit.answer(["failure", 503, now]);
    equal((await failureOf(kit.client().retrieveLabel("label-1"))).status, 503);
    equal(await attempts(kit), 3);
  },

  "prefers a call's maxRetries to the client's": async (kit) => {
    await kit.answer(["failure", 503, now]);
    await failureOf(kit.client({ maxRetries: 5 }).retrieveLabel("label-1", { maxRetries: 0 }));
    equal(await attempts(kit), 1);
  },

  "does not retry if x-should-retry is false": async (kit) => {
    await kit.answer(["failure", 503, { ...now, "x-should-retry": "false" }], ["json", label]);
    equal((await failureOf(kit.client().retrieveLabel("label-1"))).status, 503);
    equal(await attempts(kit), 1);
  },

  "retries a connection that is reset": async (kit) => {
    await kit.answer(["reset"], ["reset"], ["json", label]);
    equal(await kit.client().retrieveLabel("label-1"), label);
    equal(await attempts(kit), 3);
  },

  "retries a body that breaks off": async (kit) => {
    await kit.answer(["truncated"], ["json", label]);
    equal(await kit.client().retrieveLabel("label-1"), label);
    equal(await attempts(kit), 2);
  },

  "retries an attempt that times out": async (kit) => {
    await kit.answer(["silence"], ["json", label]);
    equal(await kit.client({ timeout: 500 }).retrieveLabel("label-1"), label);
  },

  "does not wait for the rest of a failed body": async (kit) => {
    for (const stall of [
      ["stallBeforeBody", 503],
      ["stallInBody", 503],
      ["drip", 20, 503],
      ["flood", 503],
    ] as const) {
      await kit.answer(stall, ["json", label]);
      const start = performance.now();
      equal(await kit.client().retrieveLabel("label-1"), label);
      equal(performance.now() - start < 5_000, true);
      equal(await kit.closed(0), true);
    }
  },

  "does not retry a bug in a custom fetch": async ({ client }) => {
    const calls: number[] = [];
    const fetch = async (): Promise<Response> => {
      calls.push(1);
      return JSON.parse("{");
    };
    equal((await failureOf(client({ fetch }).retrieveLabel("label-1"))).name, "TogetherError");
    equal(calls.length, 1);
  },

  "waits as long as Retry-After asks": async (kit) => {
    await kit.answer(["failure", 429, { "retry-after": "1" }], ["json", label]);
    const start = performance.now();
    equal(await kit.client().retrieveLabel("label-1"), label);
    equal(performance.now() - start > 950, true);
  },

  "does not wait longer than maxRetryAfter": async (kit) => {
    await kit.answer(["failure", 429, { "retry-after": "3600" }]);
    const error = await failureOf(kit.client().retrieveLabel("label-1"));
    equal([error.status, error.retryAfterMs], [429, 3_600_000]);
    equal(await attempts(kit), 1);
  },

  "throws at once if the wait does not fit into totalTimeout": async (kit) => {
    await kit.answer(["failure", 503, { "retry-after": "5" }]);
    const error = await failureOf(kit.client({ totalTimeout: 1_000 }).retrieveLabel("label-1"));
    equal(error.status, 503);
    equal(await attempts(kit), 1);
  },

  "backs off as usual if Retry-After is negative": async (kit) => {
    await kit.answer(["failure", 503, { "retry-after": "-5" }], ["json", label]);
    const start = performance.now();
    equal(await kit.client().retrieveLabel("label-1"), label);
    equal(performance.now() - start < 4_000, true);
  },

  "throws the error of the last attempt": async (kit) => {
    await kit.answer(["reset"], ["failure", 500, now], ["failure", 502, now]);
    matches(await failureOf(kit.client().retrieveLabel("label-1")), /InternalServerError: 502/);
  },
};
