import { expect, it } from "vitest";
import { APIConnectionTimeoutError, Together, VERSION } from "../../src/index.ts";
import { type OpenapiClient, openapiClient } from "../../src/openapi.ts";
import type { FaultServer } from "../fault-server.ts";
import { failure, json } from "../faults.ts";
import { failureOf } from "./failure-of.ts";
import { testServer } from "./test-server.ts";

const [server, other] = [testServer(), testServer()];

const defaultHeaders = { "x-tenant": "t" };

function client(options: object = {}): OpenapiClient {
  const all = { apiKey: "sk-test", baseURL: server.baseURL, defaultHeaders, ...options };
  return openapiClient(new Together(all));
}

const headersOf = (from: FaultServer, index = 0) => from.received[index]?.headers ?? {};

it("shows middleware every header to be sent", async () => {
  server.answer(json({ data: [] }));
  const api = client();
  const seen: unknown[] = [];
  api.use({ onRequest: ({ request }) => void seen.push(Object.fromEntries(request.headers)) });
  await api.GET("/files", { headers: { "x-own": "1" } });
  const shown = {
    accept: "application/json",
    authorization: "Bearer sk-test",
    "user-agent": `together-files/${VERSION}`,
    "x-own": "1",
    "x-tenant": "t",
  };
  expect(seen).toEqual([shown]);
  expect(headersOf(server)).toMatchObject(shown);
});

it("sends no header that a middleware removes, nor one that is null in the call", async () => {
  server.answer(failure(503, { "retry-after-ms": "0" }), json({ data: [] }));
  const api = client();
  api.use({
    onRequest({ request }) {
      request.headers.delete("authorization");
      request.headers.delete("x-tenant");
    },
  });
  await api.GET("/files");
  for (const index of [0, 1]) {
    expect(headersOf(server, index)).not.toHaveProperty("authorization");
    expect(headersOf(server, index)).not.toHaveProperty("x-tenant");
  }
  server.answer(json({ data: [] }));
  await client().GET("/files", { headers: { Authorization: null, "X-Tenant": null } });
  expect(headersOf(server)).not.toHaveProperty("authorization");
  expect(headersOf(server)).not.toHaveProperty("x-tenant");
});

it("sends the key that a middleware puts in place of the client's", async () => {
  server.answer(json({ data: [] }));
  const api = client({ apiKey: () => "sk-rotating" });
  api.use({ onRequest: ({ request }) => request.headers.set("authorization", "Bearer own") });
  await api.GET("/files");
  expect(headersOf(server).authorization).toBe("Bearer own");
});

it("sends neither key nor default headers nor defaultQuery to another origin", async () => {
  other.answer(failure(503, { "retry-after-ms": "0" }), json({ data: [] }));
  for (const apiKey of ["sk-test", () => "sk-test"]) {
    const api = client({ apiKey, defaultQuery: { tenant: "t" } });
    api.use({
      onRequest: ({ request }) => {
        const moved = new Request(`${other.baseURL}/files`, request);
        moved.headers.set("x-own", "1");
        return moved;
      },
    });
    await api.GET("/files");
    for (const { url, headers } of other.received) {
      expect(url).toBe("/v1/files");
      expect(headers).not.toHaveProperty("authorization");
      expect(headers).not.toHaveProperty("x-tenant");
      expect(headers["x-own"]).toBe("1");
    }
  }
  expect(other.received.length).toBeGreaterThan(2);
});

it("calls an apiKey function once for each attempt, and shows middleware the first key", async () => {
  server.answer(failure(503, { "retry-after-ms": "0" }), json({ data: [] }));
  const keys: string[] = [];
  const apiKey = async (): Promise<string> => `sk-${keys.push("asked")}`;
  const api = client({ apiKey });
  const seen: unknown[] = [];
  api.use({ onRequest: ({ request }) => void seen.push(request.headers.get("authorization")) });
  await api.GET("/files");
  expect(seen).toEqual(["Bearer sk-1"]);
  expect(server.received.map(({ headers }) => headers.authorization)).toEqual([
    "Bearer sk-1",
    "Bearer sk-2",
  ]);
});

it("waits for an apiKey function no longer than the timeout", async () => {
  const api = client({ apiKey: () => new Promise(() => {}), timeout: 30 });
  expect(await failureOf(api.GET("/files"))).toBeInstanceOf(APIConnectionTimeoutError);
});
