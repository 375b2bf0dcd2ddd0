import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { APIResponseValidationError, Together } from "../../src/index.ts";
import { openapiClient } from "../../src/openapi.ts";
import type { Fault } from "../fault-server.ts";
import { body, file, flood, json, ok, truncatedGzip } from "../faults.ts";
import { failureOf } from "./failure-of.ts";
import { testServer } from "./test-server.ts";

const server = testServer();

function client(options: object = {}): ReturnType<typeof openapiClient> {
  return openapiClient(new Together({ apiKey, baseURL: server.baseURL, ...options }));
}

const apiKey = "sk-test-0123456789";
const html = "<!doctype html><title>Bad gateway</title>";
/** As `body`, with the length in the headers: openapi-fetch then parses in another way. */
const sized = (bytes: string | Buffer, headers: object = {}): Fault =>
  body(bytes, 200, { ...headers, "content-length": Buffer.byteLength(bytes) });

describe("a success of openapiClient that is not JSON", () => {
  const cases: Readonly<Record<string, readonly [string, Fault]>> = {
    "a web page": ["content-type", body(html, 200, { "content-type": "text/html" })],
    "a web page labeled JSON": ["syntax", body(html)],
    "truncated JSON": ["syntax", body('{"data": [')],
    "truncated JSON of a known length": ["syntax", sized('{"data": [')],
    "truncated gzip": ["syntax", truncatedGzip({ data: Array(50).fill(file) })],
    blanks: ["empty", body(" \n")],
    "blanks of a known length": ["empty", sized(" \n")],
    "nothing, compressed": ["empty", sized(gzipSync(""), { "content-encoding": "gzip" })],
  };
  for (const [name, [kind, fault]] of Object.entries(cases)) {
    it(`throws for ${name} what files.list() throws: ${kind}`, async () => {
      server.answer(fault);
      const together = new Together({ apiKey, baseURL: server.baseURL });
      const expected = await failureOf(together.files.list());
      const error = await failureOf(openapiClient(together).GET("/files"));
      expect(error).toBeInstanceOf(APIResponseValidationError);
      expect(error).toMatchObject({ kind, status: 200 });
      expect(String(error)).toBe(String(expected));
      expect(server.received).toHaveLength(2);
    });
  }

  it("is reported without the API key that it repeats", async () => {
    server.answer(body(html, 200, { "content-type": `text/${apiKey}`, "x-echo": apiKey }));
    const error = await failureOf(client().GET("/files"));
    expect(String(error)).toContain("text/***");
    expect(JSON.stringify([...Object(error).headers])).not.toContain(apiKey);
  });

  it("is reported for a body that middleware put in its place", async () => {
    server.answer(json({ data: [] }));
    const api = client();
    api.use({ onResponse: ({ response }) => new Response("data: []", response) });
    expect(await failureOf(api.GET("/files"))).toMatchObject({ kind: "syntax", status: 200 });
  });

  it("can be corrected by middleware", async () => {
    server.answer(body(`)]}'${JSON.stringify({ data: [file] })}`));
    const api = client();
    api.use({
      onResponse: async ({ response }) =>
        Response.json(JSON.parse((await response.text()).slice(4))),
    });
    expect((await api.GET("/files")).data?.data).toEqual([file]);
  });
});

describe("an error body of openapiClient", () => {
  const reported = (length: number): Fault => json({ error: { message: "x".repeat(length) } }, 400);

  it("is returned whole up to 1 MiB", async () => {
    server.answer(reported(2 ** 20 - 100));
    const { error, response } = await client().GET("/files");
    expect(response.status).toBe(400);
    expect(error).toHaveProperty("error.message", "x".repeat(2 ** 20 - 100));
  });

  it("makes the call throw the error of its status if it is larger", async () => {
    server.answer(reported(2 ** 20));
    const error = await failureOf(client().GET("/files"));
    expect(error).toMatchObject({ name: "BadRequestError", status: 400, error: undefined });
  });

  it("is limited by maxResponseBytes if that is less", async () => {
    server.answer(reported(100));
    const error = await failureOf(client({ maxResponseBytes: 100 }).GET("/files"));
    expect(error).toMatchObject({ name: "BadRequestError", status: 400 });
  });
});

describe("a success of openapiClient", () => {
  it("may be empty where openapi-fetch allows it", async () => {
    const answers = [body(""), sized(""), body("", 204), body("", 205)];
    for (const answer of answers) {
      server.answer(answer);
      const { data, response } = await client().GET("/files");
      expect(response.ok).toBe(true);
      expect(data).toBeUndefined();
    }
  });

  it("may be replaced with an error or a 204 by middleware", async () => {
    server.answer(json({ data: [] }));
    const api = client();
    const replaced = [
      new Response("no files", { status: 400 }),
      new Response(null, { status: 204, headers: { "content-length": "5" } }),
    ];
    api.use({ onResponse: () => replaced.shift() });
    expect((await api.GET("/files")).error).toBe("no files");
    expect((await api.GET("/files")).data).toBeUndefined();
  });

  it("may be the response to a HEAD, which gives the length of a body that it does not send", async () => {
    server.answer(body("", 200, { "content-length": 20 }));
    const api: object = client();
    const { HEAD } = api as { HEAD: (path: string) => Promise<{ response: Response }> }; // The document has no HEAD.
    const { response } = await HEAD("/files");
    expect(response.headers.get("content-length")).toBe("20");
  });

  it("may start with a byte order mark", async () => {
    for (const fault of [body, sized]) {
      server.answer(fault(`\u{feff}${JSON.stringify({ data: [file] })}`));
      expect((await client().GET("/files")).data?.data).toEqual([file]);
    }
  });

  it("may have any body if parseAs is not json", async () => {
    server.answer(body(html));
    const api = client();
    const { data: text } = await api.GET("/files", { parseAs: "text" });
    expect(text).toBe(html);
    const { data: blob } = await api.GET("/files", { parseAs: "blob" });
    expect(await blob?.text()).toBe(html);
    const { data: bytes } = await api.GET("/files", { parseAs: "arrayBuffer" });
    expect(Buffer.from(bytes ?? new ArrayBuffer()).toString()).toBe(html);
    const { data: stream } = await api.GET("/files", { parseAs: "stream" });
    expect(await new Response(stream).text()).toBe(html);
  });

  it("has the same real Response, with its URL, that middleware saw", async () => {
    server.answer(ok);
    const seen: Response[] = [];
    const api = client();
    api.use({ onResponse: ({ response }) => void seen.push(response) });
    const { response } = await api.GET("/files/{id}", { params: { path: { id: "x" } } });
    expect(response).toBe(seen[0]);
    expect(response).toBeInstanceOf(Response);
    expect(response.url).toBe(`${server.baseURL}/files/x`);
  });

  it("is limited by maxResponseBytes whatever parseAs is", async () => {
    server.answer(flood());
    for (const parseAs of ["json", "text", "stream", "blob", "arrayBuffer"] as const) {
      const call = client({ maxResponseBytes: 1000 }).GET("/files", { parseAs });
      expect(await failureOf(call)).toMatchObject({ kind: "size" });
    }
  });
});
