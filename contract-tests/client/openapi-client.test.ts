import { describe, expect, it } from "vitest";
import {
  APIConnectionTimeoutError,
  APIUserAbortError,
  isTogetherError,
  Together,
} from "../../src/index.ts";
import { openapiClient } from "../../src/openapi.ts";
import { failure, file, flood, json, ok, redirect, silence } from "../faults.ts";
import { type AnyClient, anyClient } from "./any-client.ts";
import { failureOf } from "./failure-of.ts";
import { testServer } from "./test-server.ts";

const server = testServer();

const now = { "retry-after-ms": "0" };

function together(options: object = {}): Together {
  return new Together({ apiKey: "sk-test-0123456789", baseURL: server.baseURL, ...options });
}

const anyMethod = (options: object = {}): AnyClient => anyClient(together(options));

function form(fields: Readonly<Record<string, string>>): FormData {
  const made = new FormData();
  for (const [name, value] of Object.entries(fields)) made.append(name, value);
  return made;
}

describe("openapiClient", () => {
  it("calls an operation with the client's key and headers, typed by the document", async () => {
    server.answer(ok);
    const client = openapiClient(
      together({ defaultHeaders: { "x-own": "1" }, defaultQuery: { a: "b" } }),
    );
    const { data } = await client.GET("/files/{id}", { params: { path: { id: "a/b" } } });
    expect(data?.filename).toBe(file.filename);
    expect(server.received[0]).toMatchObject({ method: "GET", url: "/v1/files/a%2Fb?a=b" });
    expect(server.received[0]?.headers).toMatchObject({
      authorization: "Bearer sk-test-0123456789",
      accept: "application/json",
      "x-own": "1",
    });
  });

  for (const id of ["", " ", ".", "..", "%2e.", "\ud800", undefined, null, {}, [".."]]) {
    it(`rejects the file id ${JSON.stringify(id)} before anything is sent`, async () => {
      server.answer(ok);
      const call = anyMethod().request("GET", "/files/{id}", { params: { path: { id } } });
      expect(String(await failureOf(call))).toMatch(/^TogetherError: id must/);
      expect(server.received).toHaveLength(0);
    });
  }

  it("rejects a path whose parameters are missing", async () => {
    server.answer(ok);
    const error = await failureOf(anyMethod().request("GET", "/files/{id}"));
    expect(String(error)).toMatch(/^TogetherError: id must/);
    expect(server.received).toHaveLength(0);
  });

  it("accepts numbers and booleans as path parameters", async () => {
    server.answer(ok);
    await anyMethod().request("GET", "/x/{n}/{b}", { params: { path: { n: 7, b: false } } });
    expect(server.received[0]?.url).toBe("/v1/x/7/false");
  });

  it("returns an error status as openapi-fetch does, after the retries", async () => {
    server.answer(failure(503, now));
    const { error, response } = await openapiClient(together()).GET("/files");
    expect(response.status).toBe(503);
    expect(error).toMatchObject({ error: { message: "It is 503." } });
    expect(server.received).toHaveLength(3);
  });

  it.each(["GET", "HEAD", "PUT", "DELETE", "OPTIONS"])("retries %s", async (method) => {
    server.answer(failure(503, now), json({}));
    const { response } = await anyMethod().request(method, "/x");
    expect(response.status).toBe(200);
    expect(server.received).toHaveLength(2);
  });

  it.each(["POST", "PATCH"])("does not retry %s", async (method) => {
    server.answer(failure(503, now), json({}));
    const { response } = await anyMethod().request(method, "/x", { body: { a: 1 } });
    expect(response.status).toBe(503);
    expect(await server.received[0]?.body).toBe('{"a":1}');
    expect(server.received).toHaveLength(1);
  });

  it("sends a JSON body again", async () => {
    server.answer(failure(503, now), json({}));
    await anyMethod().request("PUT", "/x", { body: { a: 1 } });
    expect(await Promise.all(server.received.map(({ body }) => body))).toEqual([
      '{"a":1}',
      '{"a":1}',
    ]);
    expect(server.received[1]?.headers["content-type"]).toBe("application/json");
  });

  it.each<[string, () => unknown, string]>([
    ["text", () => "a=1", "a=1"],
    ["an ArrayBuffer", () => new TextEncoder().encode("a=1").buffer, "a=1"],
    ["bytes", () => new TextEncoder().encode("a=1"), "a=1"],
    ["a Blob", () => new Blob(["a=1"]), "a=1"],
    ["URLSearchParams", () => new URLSearchParams({ a: "1" }), "a=1"],
    ["FormData", () => form({ a: "1" }), 'name="a"'],
  ])("sends %s again", async (_, body, sent) => {
    server.answer(failure(503, now), json({}));
    const init = { body: body(), bodySerializer: (own: unknown) => own };
    await anyMethod().request("PUT", "/x", init);
    expect(server.received).toHaveLength(2);
    for (const request of server.received) expect(await request.body).toContain(sent);
  });

  it("adds the client's query to that of a URL, which takes precedence", async () => {
    server.answer(ok);
    await anyMethod({ defaultQuery: { a: "2", b: "2" } }).request("GET", "/x?a=1");
    expect(server.received[0]?.url).toBe("/v1/x?a=1&b=2");
  });

  it("sends a stream only once", async () => {
    server.answer(failure(503, now), json({}));
    const body = new Blob(["streamed"]).stream();
    const init = { body, bodySerializer: (stream: unknown) => stream, duplex: "half" };
    const { response } = await anyMethod().request("PUT", "/x", init);
    expect(response.status).toBe(503);
    expect(await server.received[0]?.body).toBe("streamed");
    expect(server.received).toHaveLength(1);
  });

  it("works with middleware that changes requests and responses", async () => {
    server.answer(failure(503, now), ok);
    const client = openapiClient(together());
    client.use({
      onRequest: ({ request }) => {
        request.headers.set("x-changed", "1");
        return new Request(request, { headers: request.headers });
      },
      onResponse: ({ response }) => new Response(response.body, { headers: { "x-seen": "1" } }),
    });
    const { data, response } = await client.GET("/files/{id}", { params: { path: { id: "x" } } });
    expect(server.received.map(({ headers }) => headers["x-changed"])).toEqual(["1", "1"]);
    expect(data?.id).toBe("file-abc");
    expect(response.headers.get("x-seen")).toBe("1");
  });

  it("times out", async () => {
    server.answer(silence);
    const client = openapiClient(together({ timeout: 50, maxRetries: 0 }));
    expect(await failureOf(client.GET("/files"))).toBeInstanceOf(APIConnectionTimeoutError);
  });

  it("aborts a call whose request middleware has copied", async () => {
    server.answer(silence);
    const client = openapiClient(together());
    client.use({ onRequest: ({ request }) => new Request(request) });
    const signal = AbortSignal.timeout(60);
    expect(await failureOf(client.GET("/files", { signal }))).toBeInstanceOf(APIUserAbortError);
  });

  it("limits the size of a body", async () => {
    server.answer(flood());
    const client = openapiClient(together({ maxResponseBytes: 1000 }));
    expect(await failureOf(client.GET("/files"))).toMatchObject({ kind: "size" });
  });

  it("does not follow a redirect", async () => {
    server.answer(redirect(302, "https://elsewhere.example/x"));
    const error = await failureOf(openapiClient(together()).GET("/files"));
    expect(String(error)).toContain("https://elsewhere.example/x");
  });

  it("passes on options of fetch", async () => {
    const seen: object[] = [];
    const fetch = async (_: string, init: object) => {
      seen.push(init);
      return Response.json({ data: [] });
    };
    await openapiClient(together({ fetch })).GET("/files", { cache: "no-store" });
    expect(seen[0]).toMatchObject({ cache: "no-store", redirect: "manual", method: "GET" });
    expect(seen[0]).not.toHaveProperty("mode");
  });

  it("rejects anything but a client", () => {
    expect(() => openapiClient(Object({}))).toThrow(/openapiClient needs a Together/);
  });

  it("throws the error for a status that a Response cannot have", async () => {
    const answer = { status: 999, headers: new Headers(), body: null };
    const api = openapiClient(together({ fetch: async () => answer }));
    expect(await failureOf(api.GET("/files"))).toMatchObject({ status: 999 });
    const broken = openapiClient(together({ fetch: async () => Response.error(), maxRetries: 0 }));
    expect(isTogetherError(await failureOf(broken.GET("/files")))).toBe(true);
  });
});
