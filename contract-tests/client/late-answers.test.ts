import { inspect } from "node:util";
import { expect, it, vi } from "vitest";
import {
  APIConnectionError,
  APIConnectionTimeoutError,
  APIUserAbortError,
  isTogetherError,
  Together,
} from "../../src/index.ts";
import { failureOf } from "./failure-of.ts";

function client(options: object): Together {
  return new Together({ apiKey: "sk-test", baseURL: "http://x/v1", maxRetries: 0, ...options });
}

/** A body that gives blanks for as long as it is read, and records how it is used. */
function endlessBody(cancel: () => void = () => {}): {
  stream: ReadableStream<Uint8Array>;
  reads: () => number;
  canceled: () => Promise<void>;
} {
  const seen = { reads: 0, canceled: vi.fn(cancel) };
  const stream = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        seen.reads += 1;
        controller.enqueue(new Uint8Array(1000).fill(32));
      },
      cancel: seen.canceled,
    },
    { highWaterMark: 0 },
  );
  const canceled = () => vi.waitFor(() => expect(seen.canceled).toHaveBeenCalledOnce());
  return { stream, reads: () => seen.reads, canceled };
}

/** A fetch that ignores its signal and answers when told to. */
function lateFetch(): { fetch: () => Promise<Response>; answer: (response: Response) => void } {
  let answer: (response: Response) => void = () => {};
  const answered = new Promise<Response>((resolve) => {
    answer = resolve;
  });
  return { fetch: () => answered, answer };
}

for (const status of [200, 500]) {
  it(`cancels the body of a ${status} that arrives after the timeout, without reading it`, async () => {
    const { fetch, answer } = lateFetch();
    const body = endlessBody();
    const error = await failureOf(client({ fetch, timeout: 10 }).files.list());
    answer(new Response(body.stream, { status }));
    await body.canceled();
    expect(error).toBeInstanceOf(APIConnectionTimeoutError);
    expect(body.reads()).toBe(0);
  });

  it(`cancels the body of a ${status} that arrives after the abort, without reading it`, async () => {
    const { fetch, answer } = lateFetch();
    const body = endlessBody();
    const abort = new AbortController();
    const call = failureOf(client({ fetch }).files.list({ signal: abort.signal }));
    await Promise.resolve();
    abort.abort();
    answer(new Response(body.stream, { status }));
    expect(await call).toBeInstanceOf(APIUserAbortError);
    await body.canceled();
    expect(body.reads()).toBe(0);
  });
}

it("cancels a body in progress if its fetch ignores the signal", async () => {
  const canceled = vi.fn();
  const body = new ReadableStream({ pull: () => new Promise(() => {}), cancel: canceled });
  const fetch = async () => new Response(body);
  const error = await failureOf(client({ fetch, timeout: 20 }).files.list());
  expect(error).toBeInstanceOf(APIConnectionTimeoutError);
  expect(canceled).toHaveBeenCalledOnce();
});

it("aborts the fetch of a failed response without a stream if its body is late for the retry", async () => {
  const signals: AbortSignal[] = [];
  const headers = new Headers({ "retry-after-ms": "5" });
  const arrayBuffer = () => new Promise(() => {});
  const fetch = async (_: string, { signal }: { signal: AbortSignal }) => {
    signals.push(signal);
    return signals.length > 1 ? Response.json({ data: [] }) : { status: 503, headers, arrayBuffer };
  };
  await client({ fetch, maxRetries: 1 }).files.list();
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
});

it("leaves no rejection unhandled if a late response is invalid or cannot be canceled", async () => {
  const unhandled = vi.fn();
  process.on("unhandledRejection", unhandled);
  const throwing = () => {
    throw new Error("cannot be canceled");
  };
  const used = new Response("x");
  await used.text();
  const answers = [new Response(endlessBody(throwing).stream), used, Object("nonsense")];
  for (const late of answers) {
    const { fetch, answer } = lateFetch();
    await failureOf(client({ fetch, timeout: 5 }).files.list());
    answer(late);
  }
  await new Promise((resolve) => setTimeout(resolve, 20));
  process.off("unhandledRejection", unhandled);
  expect(unhandled).not.toHaveBeenCalled();
});

it("reports a body's failure if its reader has no cancel()", async () => {
  const reader = { read: () => Promise.reject(new Error("broken")) };
  const answer = { status: 200, headers: new Headers(), body: { getReader: () => reader } };
  const error = await failureOf(client({ fetch: async () => answer }).files.list());
  expect(error).toBeInstanceOf(APIConnectionError);
});

/** A value that throws a TypeError on any access. */
function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

const failing: Readonly<Record<string, () => Promise<unknown>>> = {
  "a fetch that rejects with": () => Promise.reject(revoked()),
  "a body that breaks with": async () =>
    new Response(new ReadableStream({ start: (controller) => controller.error(revoked()) })),
};
for (const [name, fetch] of Object.entries(failing)) {
  it(`reports ${name} a revoked proxy as a broken connection`, async () => {
    const error = await failureOf(client({ fetch }).files.list());
    expect(error).toBeInstanceOf(APIConnectionError);
    expect(inspect(error)).toContain("APIConnectionError: Connection error (GET /v1/files)");
  });
}

it("reports a fetch that returns a revoked proxy as a usage error", async () => {
  const fetch = () => new Promise<object>((resolve) => resolve(revoked()));
  const error = await failureOf(client({ fetch }).files.list());
  expect(String(error)).toMatch(
    /^TogetherError: The option fetch cannot send the request: .*revoked/,
  );
});

it("recognizes that a revoked proxy is not an error of this package", () => {
  expect(isTogetherError(revoked())).toBe(false);
});
