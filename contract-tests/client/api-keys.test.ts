import { inspect } from "node:util";
import { afterEach, describe, expect, it, vi } from "vitest";
import { type ApiKeyOption, Together, TogetherError } from "../../src/index.ts";
import { openapiClient } from "../../src/openapi.ts";
import type { Fault } from "../fault-server.ts";
import { body, failure, file, json, ok, redirect, reset, truncated } from "../faults.ts";
import { failureOf } from "./failure-of.ts";
import { testServer } from "./test-server.ts";

const key = 'sk-"secret"-0123456789';

const server = testServer();
afterEach(() => vi.unstubAllEnvs());

function client(options: object = {}): Together {
  return new Together({ apiKey: key, baseURL: server.baseURL, maxRetries: 0, ...options });
}

describe("the API key", () => {
  it("is read from TOGETHER_API_KEY and trimmed if the option is not set", async () => {
    vi.stubEnv("TOGETHER_API_KEY", "sk-env\n");
    server.answer(ok);
    await new Together({ baseURL: server.baseURL }).files.retrieve("file-abc");
    expect(server.received[0]?.headers.authorization).toBe("Bearer sk-env");
  });

  it.each(["", "  ", "\n"])("is missing if TOGETHER_API_KEY is %j", (value) => {
    vi.stubEnv("TOGETHER_API_KEY", value);
    expect(() => new Together()).toThrow(/Missing API key.*TOGETHER_API_KEY/);
  });

  it("may be a function, called before each attempt", async () => {
    const keys = ["sk-first", "sk-second "];
    server.answer(failure(503, { "retry-after-ms": "0" }), ok);
    const together = client({ maxRetries: 1, apiKey: async () => keys.shift() ?? "" });
    await together.files.retrieve("file-abc");
    expect(server.received.map(({ headers }) => headers.authorization)).toEqual([
      "Bearer sk-first",
      "Bearer sk-second",
    ]);
  });
});

describe("an invalid key", () => {
  it.each(["", " ", "\n", null, 7, {}])("%j is rejected by the constructor", (apiKey) => {
    vi.stubEnv("TOGETHER_API_KEY", "sk-env");
    expect(() => client({ apiKey })).toThrow(TogetherError);
    expect(() => client({ apiKey })).toThrow(/apiKey/);
  });

  it.each(["se\rcret", "se\ncret", "se\0cret", "se\u{2028}cret", "secrét€", "se\x7fcret"])(
    "%j is rejected, and the message does not repeat it",
    async (apiKey) => {
      const thrown = await failureOf((async () => client({ apiKey }))());
      expect(thrown).toBeInstanceOf(TogetherError);
      expect(inspect(thrown)).not.toMatch(/cret|se\r/);
      vi.stubEnv("TOGETHER_API_KEY", apiKey);
      if (!apiKey.includes("\0")) {
        const fromEnvironment = await failureOf((async () => new Together())());
        expect(inspect(fromEnvironment)).toContain("TOGETHER_API_KEY");
      }
    },
  );

  it.each<[string, ApiKeyOption]>([
    ["nothing", () => Object(undefined)],
    ["a blank", async () => " "],
    ["a line break", () => "sk-\nx"],
  ])("from a function that returns %s ends the call without a retry", async (_, apiKey) => {
    server.answer(ok);
    const asked = vi.fn(apiKey as () => string); // Each of the three is a function.
    const error = await failureOf(client({ apiKey: asked, maxRetries: 2 }).files.list());
    expect(String(error)).toMatch(/TogetherError: The result of the apiKey function/);
    expect(asked).toHaveBeenCalledOnce();
    expect(server.received).toHaveLength(0);
  });

  it("from a function that throws ends the call, with the function's error as the cause", async () => {
    const thrown = new Error("vault closed");
    const error = await failureOf(client({ apiKey: () => Promise.reject(thrown) }).files.list());
    expect(error).toBeInstanceOf(TogetherError);
    expect(error).toHaveProperty("cause", thrown);
  });
});

describe("the key does not appear", () => {
  const plain = "sk-secret-0123456789";
  const shown = (value: unknown): string =>
    [
      inspect(value, { depth: 20, showHidden: true }),
      JSON.stringify(value),
      String(value),
      String(Object(value).stack),
    ].join();

  it("in a client, its parts or its promises", () => {
    server.answer(ok);
    const together = client({ apiKey: plain });
    const call = together.files.list();
    for (const part of [
      together,
      together.files,
      together.withOptions({}),
      call,
      openapiClient(together),
    ]) {
      expect(shown(part)).not.toContain(plain);
    }
    return call.catch(() => {});
  });

  const echoes: Readonly<Record<string, Fault>> = {
    "escaped JSON": body(
      `{"message": "${[...plain].map((c) => `\\u00${c.charCodeAt(0).toString(16)}`).join("")}"}`,
      400,
    ),
    "an error message": json(
      { error: { message: `Bad key ${plain}`, code: plain, param: plain } },
      401,
    ),
    "a member's name and value": json({ deep: [{ [plain]: `Bearer ${plain}` }] }, 400),
    "a plain text error": body(`Bad key ${plain}`, 403, { "content-type": "text/plain" }),
    "the headers of an error": failure(429, {
      "x-echo": `Bearer ${plain}`,
      "x-request-id": plain,
      "x-ratelimit-key": plain,
    }),
    "the target of a redirect": redirect(302, `https://elsewhere.example/${plain}?key=${plain}`),
    "a payload that is not a file": json({ message: plain, [plain]: [plain] }),
    "a payload of the wrong type": json(plain),
    "the headers of a rejected success": body("<html>", 200, {
      "x-echo": plain,
      "content-type": `text/${plain}`,
    }),
    "the headers of a success that is too large": body("x".repeat(2000), 200, { "x-echo": plain }),
    "a truncated body": truncated(),
    "a broken connection": reset,
  };
  for (const [where, fault] of Object.entries(echoes)) {
    it(`in an error if the server repeats it in ${where}`, async () => {
      server.answer(fault);
      const error = await failureOf(
        client({ apiKey: plain, maxResponseBytes: 1000 }).files.retrieve("file-abc"),
      );
      expect(error).toBeInstanceOf(TogetherError);
      expect(shown(error)).not.toContain(plain);
    });
  }

  it("in the cause of an error if fetch throws it", async () => {
    const headers = new Headers({ authorization: plain });
    const thrown = [
      new Error(`Bad header Bearer ${plain}`),
      Object.assign(new Error("x"), { config: { headers: { authorization: plain } } }),
      Object.assign(new Error("x"), { request: new Request("http://x.example", { headers }) }),
      Object.assign(new Error("x"), { headers }),
      new Error("x", { cause: new AggregateError([new Error(plain)]) }),
      { secret: plain },
      plain,
    ];
    for (const cause of thrown) {
      const fetch = () => Promise.reject(cause);
      expect(shown(await failureOf(client({ apiKey: plain, fetch }).files.list()))).not.toContain(
        plain,
      );
    }
  });

  it("in a log, at any level", async () => {
    const lines: unknown[] = [];
    const log = (...line: unknown[]): void => void lines.push(line);
    const logger = { error: log, warn: log, info: log, debug: log };
    const options = {
      apiKey: plain,
      logger,
      logLevel: "debug",
      maxRetries: 1,
      defaultQuery: { key: plain },
    };
    const echo = { "x-request-id": plain, "x-echo": plain, "retry-after-ms": "0" };
    server.answer(
      json({ error: { message: plain } }, 503, echo),
      json({ ...file, purpose: plain }),
    );
    await client({ ...options, defaultHeaders: { "x-api-key": plain } }).files.retrieve("file-abc");
    expect(lines.length).toBeGreaterThan(4);
    expect(inspect(lines, { depth: 20 })).not.toContain(plain);
  });
});
