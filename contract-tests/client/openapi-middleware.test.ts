import { describe, expect, it } from "vitest";
import { Together } from "../../src/index.ts";
import { failure, json, reset } from "../faults.ts";
import { type AnyClient, anyClient } from "./any-client.ts";
import { failureOf } from "./failure-of.ts";
import { testServer } from "./test-server.ts";

const server = testServer();

const now = { "retry-after-ms": "0" };

const client = (options: object = {}): AnyClient =>
  anyClient(new Together({ apiKey: "sk-test", baseURL: server.baseURL, ...options }));

const bodies = () => Promise.all(server.received.map(({ body }) => body));
const stream = (text: string) => ({
  body: new Blob([text]).stream(),
  bodySerializer: (body: unknown) => body,
  duplex: "half",
});

describe("a middleware of openapiClient", () => {
  it.each(["PUT", "POST", "DELETE"])("may replace the body of a %s", async (method) => {
    server.answer(json({}));
    const api = client();
    api.use({ onRequest: ({ request }) => new Request(request, { body: '{"b":2}' }) });
    await api.request(method, "/x", { body: { a: 1 } });
    expect(await bodies()).toEqual(['{"b":2}']);
    expect(server.received[0]?.method).toBe(method);
    expect(server.received[0]?.headers).toMatchObject({
      authorization: "Bearer sk-test",
      "content-type": "application/json",
    });
  });

  it("has its own body sent only once, because that body may be a stream", async () => {
    server.answer(failure(503, now), json({}));
    const api = client();
    api.use({ onRequest: ({ request }) => new Request(request, { body: "b" }) });
    const { response } = await api.request("PUT", "/x", { body: { a: 1 } });
    expect(response.status).toBe(503);
    expect(await bodies()).toEqual(["b"]);
  });

  it("may send the request to another path, retries included", async () => {
    server.answer(failure(503, now), json({ elsewhere: true }));
    const api = client();
    api.use({ onRequest: ({ request }) => new Request(request.url.replace("/x", "/y"), request) });
    const { data } = await api.request("GET", "/x");
    expect(data).toEqual({ elsewhere: true });
    expect(server.received.map(({ url }) => url)).toEqual(["/v1/y", "/v1/y"]);
  });

  it("may respond instead of the server", async () => {
    server.answer(json({}));
    const api = client();
    api.use({ onRequest: () => Response.json({ cached: true }) });
    expect((await api.request("GET", "/x")).data).toEqual({ cached: true });
    expect(server.received).toHaveLength(0);
  });

  it("may respond instead of throwing an error", async () => {
    server.answer(reset);
    const api = client({ maxRetries: 0 });
    const seen: unknown[] = [];
    api.use({
      onError({ error }) {
        seen.push(error);
        return Response.json({ fallback: true });
      },
    });
    expect((await api.request("GET", "/x")).data).toEqual({ fallback: true });
    expect(seen).toEqual([expect.objectContaining({ name: "APIConnectionError" })]);
  });

  it("may replace the server's response, even an error", async () => {
    server.answer(failure(404));
    const api = client();
    api.use({ onResponse: ({ response }) => Response.json({ was: response.status }) });
    expect((await api.request("GET", "/x")).data).toEqual({ was: 404 });
  });

  it("passed to a call sees requests after the client's middleware, and responses before it", async () => {
    server.answer(json({}));
    const api = client();
    const seen: string[] = [];
    const note = (name: string) => ({
      onRequest: () => void seen.push(`${name} request`),
      onResponse: () => void seen.push(`${name} response`),
    });
    api.use(note("client"));
    await api.request("GET", "/x", { middleware: [note("call")] });
    expect(seen).toEqual(["client request", "call request", "call response", "client response"]);
  });

  it.each([200, 404])(
    "that consumes the body of a %d or of a request gets an error that says to clone it",
    async (status) => {
      server.answer(json({}, status));
      const one = client();
      one.use({ onResponse: async ({ response }) => void (await response.text()) });
      expect(String(await failureOf(one.request("GET", "/x")))).toMatch(
        /TogetherError: A middleware has consumed the response's body: read response.clone/,
      );
      const other = client();
      other.use({ onRequest: async ({ request }) => void (await request.text()) });
      expect(String(await failureOf(other.request("PUT", "/x", { body: {} })))).toMatch(
        /TogetherError: A middleware has consumed the request's body: read request.clone/,
      );
      expect(server.received).toHaveLength(1);
    },
  );

  it("that throws makes the call throw the same error", async () => {
    server.answer(json({}));
    const thrown = new SyntaxError("of the middleware");
    const api = client();
    api.use({
      onResponse() {
        throw thrown;
      },
    });
    expect(await failureOf(api.request("GET", "/x"))).toBe(thrown);
  });
});

describe("a PUT of a stream", () => {
  it("is sent only once, even if the connection breaks", async () => {
    server.answer(reset, json({}));
    const error = await failureOf(client().request("PUT", "/x", stream("streamed")));
    expect(error).toHaveProperty("name", "APIConnectionError");
    expect(server.received).toHaveLength(1);
  });

  it("is sent only once, and unchanged, if middleware copies the request", async () => {
    server.answer(failure(503, now), json({}));
    const api = client();
    api.use({ onRequest: ({ request }) => new Request(request, { headers: { "x-own": "1" } }) });
    const { response } = await api.request("PUT", "/x", stream("streamed"));
    expect(response.status).toBe(503);
    expect(await bodies()).toEqual(["streamed"]);
    expect(server.received[0]?.headers["x-own"]).toBe("1");
  });
});
