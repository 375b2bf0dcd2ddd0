import { inspect } from "node:util";
import { afterEach, describe, expect, it, vi } from "vitest";
import {
  APIConnectionError,
  APIError,
  APIResponseValidationError,
  isTogetherError,
  Together,
} from "../../src/index.ts";
import { openapiClient } from "../../src/openapi.ts";
import { file } from "../faults.ts";
import { failureOf } from "./failure-of.ts";

const apiKey = "sk-secret-0123456789abcdef";
const oddKey = "tgp/v1+ab==";

function client(options: object): Together {
  return new Together({ apiKey, baseURL: "http://127.0.0.1:9/v1", maxRetries: 0, ...options });
}

function answering(text: string, status = 200): object {
  return { fetch: async () => new Response(text, { status }) };
}

function rejecting(reason: unknown): object {
  return { fetch: () => Promise.reject(reason) };
}

/** Everything that a person or a log could see of an error. */
function shown(error: unknown): string {
  return inspect(error, { showHidden: true, depth: 20 }) + JSON.stringify(error);
}

const deep = "[".repeat(100_000) + "]".repeat(100_000);

describe("an invalid result of fetch", () => {
  it("is rejected if it is a response whose headers are a Map", async () => {
    const answer = { status: 500, headers: new Map([["retry-after", 5]]), body: null };
    const error = await failureOf(client({ fetch: async () => answer }).files.list());
    expect(String(error)).toContain("The option fetch must return a Response");
  });

  const reasons: Readonly<Record<string, unknown>> = {
    "an object without prototype": Object.assign(Object.create(null), { text: `x ${apiKey}` }),
    "an error whose message is an object": Object.assign(new Error(), { message: { apiKey } }),
    "an object that throws on access": {
      get code() {
        throw new Error(apiKey);
      },
    },
    "an error with a URL": Object.assign(new Error("x"), { url: new URL(`http://x/${apiKey}`) }),
    "a DOMException": new DOMException(`x ${apiKey}`, "NetworkError"),
  };
  for (const [name, reason] of Object.entries(reasons)) {
    it(`is a connection error without the key if fetch rejects with ${name}`, async () => {
      const error = await failureOf(client(rejecting(reason)).files.list());
      expect(error).toBeInstanceOf(APIConnectionError);
      expect(shown(error)).not.toContain(apiKey);
    });
  }
});

describe("a body nested too deeply to parse", () => {
  it("is a typed error in strict validation", async () => {
    const purposeless = JSON.stringify({ ...file, purpose: 0 });
    const text = purposeless.replace('"purpose":0', `"purpose":${deep}`);
    const { files } = client({ ...answering(text), validation: "strict" });
    const error = await failureOf(files.retrieve("file-abc"));
    expect(error).toBeInstanceOf(APIResponseValidationError);
    // Node 26 parses JSON without recursion, and so can say more.
    expect(["size", "schema"]).toContain(Reflect.get(Object(error), "kind"));
  });

  it("is a typed error in tolerant validation", async () => {
    const error = await failureOf(client(answering(deep)).files.retrieve("file-abc"));
    expect(error).toBeInstanceOf(APIResponseValidationError);
  });
});

describe("a key at the place where a text is cut off", () => {
  it("is not in the message for a text body", async () => {
    const { files } = client(answering(`${"a".repeat(285)} ${apiKey}`, 400));
    expect(shown(await failureOf(files.list()))).not.toContain("sk-secret");
  });

  it("is not in a validation issue", async () => {
    const { files } = client(answering(JSON.stringify({ data: "a".repeat(68) + apiKey })));
    expect(shown(await failureOf(files.list()))).not.toContain("sk-secret");
  });
});

describe("an escaped key", () => {
  const hidden = {
    "an escaped slash in JSON": String.raw`{"detail":"bad key tgp\/v1+ab=="}`,
    "an escaped letter in JSON": String.raw`{"detail":"bad key \u0074gp/v1+ab=="}`,
    "JSON inside plain text": String.raw`upstream: {"detail":"bad key tgp\/v1+ab=="}`,
  };
  for (const [where, text] of Object.entries(hidden)) {
    it(`is not in an error if the body has it in ${where}`, async () => {
      const error = await failureOf(
        client({ ...answering(text, 401), apiKey: oddKey }).files.list(),
      );
      expect(String(error)).toContain("bad key ***");
      expect(shown(error)).not.toMatch(/gp..?v1/);
    });
  }
});

describe("a key passed as a file id", () => {
  const debug = () => {
    const lines: unknown[] = [];
    const log = (...parts: unknown[]): void => void lines.push(...parts);
    return { lines, logger: { error: log, warn: log, info: log, debug: log }, logLevel: "debug" };
  };
  const faults: Readonly<Record<string, object>> = {
    "a broken connection": rejecting(new Error("x")),
    "a timeout": { fetch: () => new Promise(() => {}), timeout: 20 },
    "a 404": answering("{}", 404),
  };
  for (const [name, fault] of Object.entries(faults)) {
    for (const id of [apiKey, "a".repeat(180) + apiKey, oddKey]) {
      it(`is neither in an error nor in a log line after ${name} (${id.length} characters)`, async () => {
        const { lines, ...logging } = debug();
        const error = await failureOf(
          client({ ...fault, ...logging, apiKey: id === oddKey ? oddKey : apiKey }).files.retrieve(
            id,
          ),
        );
        expect(error).toBeInstanceOf(APIError);
        expect(shown(error) + inspect(lines)).not.toMatch(/sk-secret|tgp/);
        expect(lines).not.toEqual([]);
      });
    }
  }
});

describe("a logger that fails", () => {
  afterEach(() => vi.unstubAllEnvs());
  const fail = (): never => {
    throw new Error("disk full");
  };
  const failLater = async (): Promise<never> => fail();

  it("does not make the constructor throw", () => {
    vi.stubEnv("TOGETHER_LOG", "loud");
    const logger = { error: fail, warn: fail, info: fail, debug: fail };
    expect(client({ logger }).baseURL).toBe("http://127.0.0.1:9/v1");
  });

  it("leaves no rejection unhandled if it fails asynchronously", async () => {
    const unhandled = vi.fn();
    process.on("unhandledRejection", unhandled);
    const logger = { error: failLater, warn: failLater, info: failLater, debug: failLater };
    await client({ ...answering('{"data":[]}'), logger, logLevel: "debug" }).files.list();
    await new Promise(setImmediate);
    process.off("unhandledRejection", unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });
});

describe("a redirect's message", () => {
  const redirectTo = (headers: Record<string, string>) =>
    client({ fetch: async () => new Response(null, { status: 302, headers }) }).files.list();

  it("is short even if the target is long", async () => {
    const error = await failureOf(redirectTo({ location: `http://x/${"a".repeat(9000)}` }));
    expect(String(error).length).toBeLessThan(400);
  });

  const targets: readonly Record<string, string>[] = [
    {},
    { location: "app://x/y" },
    { location: "blob:https://x/y" },
    { location: "mailto:http://x" },
  ];
  it.each(targets)("names no target that is not an http URL: %j", async (headers) => {
    const error = await failureOf(redirectTo(headers));
    expect(String(error)).toBe("APIError: 302 refused to follow a redirect (GET /v1/files)");
  });

  it.each([300, 304, 305, 306, 309, 310])(
    "is not used for %d, which is not a redirect",
    async (status) => {
      const fetch = async () => new Response(null, { status, headers: { location: "http://x/y" } });
      expect(String(await failureOf(client({ fetch }).files.list()))).toBe(
        `APIError: ${status} status code without a message (GET /v1/files)`,
      );
      expect((await openapiClient(client({ fetch })).GET("/files")).response.status).toBe(status);
    },
  );
});

describe("openapiClient", () => {
  it("throws the error for a status that a Response cannot have", async () => {
    const answer = { status: 999, headers: new Headers(), body: null };
    const api = openapiClient(client({ fetch: async () => answer }));
    expect(await failureOf(api.GET("/files"))).toMatchObject({ status: 999 });
    const broken = openapiClient(client({ fetch: async () => Response.error() }));
    expect(isTogetherError(await failureOf(broken.GET("/files")))).toBe(true);
  });
});

describe("an invalid option", () => {
  const { files } = client(answering('{"data":[]}'));
  const signals: Readonly<Record<string, object>> = {
    "an EventTarget": new EventTarget(),
    "an AbortController": new AbortController(),
    "half a signal": { aborted: false, addEventListener() {} },
  };
  for (const [name, signal] of Object.entries(signals)) {
    it(`is rejected: ${name} as signal`, async () => {
      const error = await failureOf(files.list({ signal: Object(signal) }));
      expect(String(error)).toContain("Option signal must be an AbortSignal");
    });
  }

  it("is rejected: URLSearchParams as defaultQuery, whose entries would be ignored", () => {
    const defaultQuery = new URLSearchParams("a=b");
    expect(() => client({ defaultQuery })).toThrow(/Option defaultQuery must be/);
  });

  it("is rejected: a number instead of options", () => {
    expect(() => client({}).withOptions(Object(5).valueOf())).toThrow(/Options must be an object/);
  });
});
