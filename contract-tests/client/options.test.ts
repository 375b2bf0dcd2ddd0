import { inspect } from "node:util";
import { afterEach, describe, expect, it, vi } from "vitest";
import { isTogetherError, Together, TogetherError } from "../../src/index.ts";
import { failure, ok } from "../faults.ts";
import { failureOf } from "./failure-of.ts";
import { testServer } from "./test-server.ts";

const server = testServer();
afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

function client(options: object = {}): Together {
  return new Together({ apiKey: "sk-test", baseURL: server.baseURL, ...options });
}

const bad: Readonly<Record<string, readonly unknown[]>> = {
  timeout: [0, -1, Number.NaN, "60", true, {}],
  totalTimeout: [0, -1, Number.NaN, "60"],
  maxRetries: [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, "2"],
  validation: ["lax", true, 1],
};
const badForClient: Readonly<Record<string, readonly unknown[]>> = {
  ...bad,
  maxRetryAfter: [-1, Number.NaN, "60"],
  maxResponseBytes: [0, -1, Number.NaN, "1"],
  fetch: ["fetch", {}, 1],
  fetchOptions: [
    1,
    "x",
    { method: "POST" },
    { headers: {} },
    { body: "" },
    { signal: null },
    { redirect: "follow" },
  ],
  defaultHeaders: [1, "x", { "a b": "1" }, { a: "1\n2" }, { a: "€" }],
  defaultQuery: ["a=b", { a: 1 }, { a: null }, new URLSearchParams("a=b")],
  logger: ["console", {}, { warn() {} }],
  logLevel: ["verbose", 1, "toString"],
  dangerouslyAllowBrowser: ["yes", 1],
};
const badForCall: Readonly<Record<string, readonly unknown[]>> = {
  ...bad,
  signal: [
    1,
    "x",
    {},
    { aborted: true },
    { aborted: false, addEventListener() {} },
    new EventTarget(),
    new AbortController(),
  ],
  headers: [
    1,
    "x",
    { a: "1\r\nb: 2" },
    { "": "1" },
    ["a"],
    ["ab"],
    [["a", "1", "2"]],
    [["a b", "1"]],
    [["a b", null]],
  ],
};

describe("a bad option of the client", () => {
  for (const [name, values] of Object.entries(badForClient)) {
    it(`${name} is rejected, and the error names it`, () => {
      for (const value of values) {
        expect(() => client({ [name]: value }), inspect(value)).toThrow(TogetherError);
        expect(() => client({ [name]: value }), inspect(value)).toThrow(new RegExp(name));
      }
    });
  }

  it.each(["projectID", "apikey", "baseUrl", "__proto__", "constructor", "toString", "signal"])(
    "%s is rejected as unknown",
    (name) => {
      const options = JSON.parse(`{"${name}": "x"}`);
      expect(() => client(options)).toThrow(`Unknown option ${name}`);
    },
  );

  it.each([null, "sk-key", 7])("%j is rejected instead of options", (options) => {
    expect(() => Reflect.construct(Together, [options])).toThrow(/Options must be an object/);
  });
});

describe("the message of a bad option", () => {
  it.each([
    [{ maxRetries: -1 }, "maxRetries must be 0 or a positive whole number, but is -1."],
    [{ timeout: "60" }, "timeout must be a positive number of milliseconds, but is string."],
    [{ fetchOptions: 1 }, "an object without method, headers, body, signal, redirect, but is 1."],
    [
      { fetchOptions: { cache: "reload", headers: {} } },
      "an object without method, headers, body, signal, redirect: see headers.",
    ],
    [{ defaultQuery: { a: "1", b: 2 } }, "defaultQuery must be an object of strings: see b."],
    [{ logger: { error() {}, warn() {} } }, "an object with error, warn, info, debug: see info."],
    [{ logLevel: 1 }, "one of the strings off, error, warn, info, debug, but is 1."],
    [{ logLevel: "loud" }, "logLevel must be one of the strings off, error, warn, info, debug."],
    [
      { projectID: "p" },
      /^Unknown option projectID. The options are timeout, .*, apiKey, baseURL, .*\.$/,
    ],
    [{ apiKey: null }, "Option apiKey must be a string or a function."],
  ])("says what is wrong with %j", (options, message) => {
    expect(() => client(options)).toThrow(message);
  });

  it("lists the options of a call if one is unknown", async () => {
    const error = await failureOf(client().files.list(Object({ apiKey: "x" })));
    expect(String(error)).toMatch(
      /Unknown option apiKey. The options are timeout, .*signal, headers\.$/,
    );
  });
});

describe("a bad option of a call", () => {
  for (const [name, values] of Object.entries(badForCall)) {
    it(`${name} is rejected, the error names it, and nothing is sent`, async () => {
      server.answer(ok);
      for (const value of values) {
        const error = await failureOf(client().files.list({ [name]: value }));
        expect(error).toBeInstanceOf(TogetherError);
        expect(String(error), inspect(value)).toContain(name);
      }
      expect(server.received).toHaveLength(0);
    });
  }

  it.each(["apiKey", "query", "maxRetryAfter", "__proto__"])(
    "%s is rejected as unknown",
    async (name) => {
      const options = JSON.parse(`{"${name}": "x"}`);
      expect(String(await failureOf(client().files.list(options)))).toContain(
        `Unknown option ${name}`,
      );
    },
  );

  it.each([null, "x", 7])("%j is rejected instead of options", async (options) => {
    const call = Reflect.apply(client().files.list, undefined, [options]);
    expect(String(await failureOf(call))).toMatch(/Options must be an object/);
  });
});

describe("the base URL", () => {
  it.each([
    "",
    " ",
    "api.example.com",
    "/v1",
    "ftp://example.com",
    "file:///x",
    "javascript:alert(1)",
    "https://user@example.com",
    "https://example.com/v1?a=b",
    "https://example.com/#x",
    "https://",
    7,
    {},
  ])("%j is rejected", (baseURL) => {
    expect(() => client({ baseURL })).toThrow(/baseURL/);
    expect(() => client({ baseURL })).toThrow(TogetherError);
  });

  it.each(["https://me:pa55word@example.com/v1", "htp:/me:pa55word@x", "https//me:pa55word@x"])(
    "%j is rejected, and the message does not contain its password",
    async (baseURL) => {
      const error = await failureOf((async () => client({ baseURL }))());
      expect(inspect(error)).not.toContain("pa55word");
      vi.stubEnv("TOGETHER_BASE_URL", baseURL);
      const other = await failureOf((async () => client({ baseURL: undefined }))());
      expect(inspect(other)).toContain("TOGETHER_BASE_URL");
      expect(inspect(other)).not.toContain("pa55word");
    },
  );
});

describe("withOptions", () => {
  it("returns a copy with other options and does not change the client", async () => {
    server.answer(failure(503, { "retry-after-ms": "0" }));
    const together = client({ maxRetries: 3 });
    await failureOf(together.withOptions({ maxRetries: 1 }).files.list());
    expect(server.received).toHaveLength(2);
    server.answer(failure(503, { "retry-after-ms": "0" }));
    await failureOf(together.files.list());
    expect(server.received).toHaveLength(4);
  });

  it("keeps the key and base URL even if the environment has changed", async () => {
    vi.stubEnv("TOGETHER_API_KEY", "sk-env");
    vi.stubEnv("TOGETHER_BASE_URL", server.baseURL);
    const together = new Together();
    vi.stubEnv("TOGETHER_API_KEY", "sk-other");
    vi.stubEnv("TOGETHER_BASE_URL", "");
    server.answer(ok);
    const copy = together.withOptions({ timeout: 5_000 });
    await copy.files.retrieve("file-abc");
    expect(copy).toBeInstanceOf(Together);
    expect(server.received[0]?.headers.authorization).toBe("Bearer sk-env");
  });

  it("rejects bad options as the constructor does", () => {
    expect(() => client().withOptions(Object({ projectID: "p" }))).toThrow(
      /Unknown option projectID/,
    );
    expect(() => client().withOptions(Object(5).valueOf())).toThrow(/Options must be an object/);
  });
});

describe("browser detection", () => {
  it("the constructor throws in a browser unless dangerouslyAllowBrowser is true", async () => {
    vi.stubGlobal("document", {});
    // As a bundler gives browsers one, with what Node itself needs while the test runs.
    const own = { env: { value: {} }, versions: { value: undefined } };
    vi.stubGlobal("process", Object.create(process, own));
    expect(() => client()).toThrow(/dangerouslyAllowBrowser/);
    server.answer(ok);
    await client({ dangerouslyAllowBrowser: true }).files.retrieve("file-abc");
    expect(server.received[0]?.headers["user-agent"]).not.toMatch(/together/);
  });

  it("a web worker counts as a browser", () => {
    vi.stubGlobal("importScripts", () => {});
    vi.stubGlobal("process", undefined);
    expect(() => client()).toThrow(/dangerouslyAllowBrowser/);
    // At once, because Node itself needs it.
    vi.unstubAllGlobals();
  });

  it("jsdom and happy-dom on Node do not count as browsers", async () => {
    vi.stubGlobal("window", { document: {} });
    vi.stubGlobal("document", {});
    server.answer(ok);
    await client().files.retrieve("file-abc");
    expect(server.received[0]?.headers["user-agent"]).toMatch(/together/);
  });
});

it("recognizes errors of another copy of the module by their brand", () => {
  const other = Object.assign(new Error("x"), { [Symbol.for("together-files.error")]: true });
  expect(isTogetherError(other)).toBe(true);
  for (const value of [new Error("x"), null, undefined, "x", {}]) {
    expect(isTogetherError(value)).toBe(false);
  }
});
