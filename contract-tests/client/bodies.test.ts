import { describe, expect, it } from "vitest";
import { APIConnectionError, APIResponseValidationError } from "../../src/index.ts";
import type { Fault } from "../fault-server.ts";
import { body, file, gzipBomb } from "../faults.ts";
import { failureOf } from "./failure-of.ts";
import { clientsOf, testServer } from "./test-server.ts";

const server = testServer();
const client = clientsOf(server);

const html = "<!doctype html><title>Bad gateway</title>";
const emptyChunked: Fault = (_, response) => {
  response.writeHead(200, { "content-type": "application/json" });
  response.flushHeaders();
  response.end();
};

describe("a 2xx response with an unusable body", () => {
  const cases: Readonly<Record<string, readonly [string, Fault]>> = {
    "an empty 200 without Content-Length": ["empty", emptyChunked],
    "a 200 of blanks": ["empty", body(" \n")],
    "a 205": ["empty", body("", 205)],
    "a web page without Content-Type": ["content-type", body(html, 200, { "content-type": "" })],
    "truncated JSON without Content-Length": [
      "syntax",
      (_, response) => {
        response.writeHead(200, { "content-type": "application/json; charset=utf-8" });
        response.write('{"data": [');
        response.end();
      },
    ],
    "bytes that are not text": ["syntax", body(Buffer.from([0xff, 0xfe, 0x00, 0x80]))],
  };
  for (const [name, [kind, fault]] of Object.entries(cases)) {
    it(`is rejected with the kind ${kind}: ${name}`, async () => {
      server.answer(fault);
      const error = await failureOf(client({ maxRetries: 2 }).files.list());
      expect(error).toBeInstanceOf(APIResponseValidationError);
      expect(error).toMatchObject({ kind, name: "APIResponseValidationError" });
      expect(String(error)).toContain("GET /v1/files");
      expect(server.received).toHaveLength(1);
    });
  }

  it("is a broken connection if it is labeled gzip and is not gzip", async () => {
    server.answer(body("not gzip at all", 200, { "content-encoding": "gzip" }));
    const error = await failureOf(client().files.list());
    expect(error).toBeInstanceOf(APIConnectionError);
    expect(String(error)).toContain("Z_DATA_ERROR");
  });
});

describe("a body nested too deeply to parse", () => {
  const deep = "[".repeat(100_000) + "]".repeat(100_000);

  it("is a typed error in strict validation", async () => {
    const purposeless = JSON.stringify({ ...file, purpose: 0 });
    const text = purposeless.replace('"purpose":0', `"purpose":${deep}`);
    server.answer(body(text));
    const { files } = client({ validation: "strict" });
    const error = await failureOf(files.retrieve("file-abc"));
    expect(error).toBeInstanceOf(APIResponseValidationError);
    // Node 26 parses JSON without recursion, and so can say more.
    expect(["size", "schema"]).toContain(Reflect.get(Object(error), "kind"));
  });

  it("is a typed error in tolerant validation", async () => {
    server.answer(body(deep));
    const error = await failureOf(client().files.retrieve("file-abc"));
    expect(error).toBeInstanceOf(APIResponseValidationError);
  });
});

describe("maxResponseBytes", () => {
  it("stops a 200 MB gzip bomb at 64 MiB, in bounded memory", async () => {
    server.answer(gzipBomb(200));
    const before = process.memoryUsage().arrayBuffers;
    const error = await failureOf(client().files.list());
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(150 * 2 ** 20);
    expect(error).toMatchObject({ kind: "size" });
    expect(String(error)).toContain("67108864");
    expect(await server.received[0]?.closes()).toBe(true);
  });
});

describe("an unusual 2xx response", () => {
  it("is accepted with a character split across two chunks", async () => {
    const named = { ...file, filename: "Übung-€-😀.jsonl" };
    const bytes = Buffer.from(JSON.stringify(named));
    server.answer((_, response) => {
      response.writeHead(200, { "content-type": "application/json" });
      const cut = bytes.indexOf(Buffer.from("😀")) + 2;
      response.write(bytes.subarray(0, cut));
      setTimeout(() => response.end(bytes.subarray(cut)), 20);
    });
    expect(await client().files.retrieve("file-abc")).toEqual(named);
  });

  it("is accepted as JSON under another Content-Type", async () => {
    server.answer(body(JSON.stringify(file), 200, { "content-type": "text/plain" }));
    expect(await client().files.retrieve("file-abc")).toEqual(file);
  });

  it("cannot change a prototype with __proto__", async () => {
    const text = JSON.stringify(file).replace(
      "{",
      '{"__proto__": {"polluted": true}, "constructor": 1, ',
    );
    server.answer(body(text));
    const found = await client().files.retrieve("file-abc");
    expect(Object.getPrototypeOf(found)).toBe(Object.prototype);
    expect(Reflect.get({}, "polluted")).toBeUndefined();
    expect(found).not.toHaveProperty("polluted");
  });

  it("cannot satisfy required properties with __proto__", async () => {
    server.answer(body(`{"__proto__": ${JSON.stringify(file)}}`));
    expect(await failureOf(client().files.retrieve("file-abc"))).toMatchObject({ kind: "schema" });
  });
});
