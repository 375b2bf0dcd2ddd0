import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { APIConnectionError, APIError, Together } from "../../src/index.ts";
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

describe("a key in what fetch rejects with", () => {
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
    it(`is not in the connection error for ${name}`, async () => {
      const error = await failureOf(client(rejecting(reason)).files.list());
      expect(error).toBeInstanceOf(APIConnectionError);
      expect(shown(error)).not.toContain(apiKey);
    });
  }
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
