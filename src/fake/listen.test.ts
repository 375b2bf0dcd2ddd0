import { afterEach, beforeEach, expect, it } from "vitest";
import { Together } from "../index.ts";
import { type FakeTogether, fakeTogether } from "./fake-together.ts";
import { type FakeServer, listen } from "./listen.ts";

let api: FakeTogether;
let server: FakeServer;
beforeEach(async () => {
  api = fakeTogether({ files: [{ filename: "a.jsonl" }] });
  server = await listen(api);
});
afterEach(() => server.close());

const client = (): Together =>
  new Together({ apiKey: "test", baseURL: server.baseURL, maxRetries: 0 });

it("serves the fake at the path of its base URL", async () => {
  expect(server.baseURL).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/v1$/);
  const { data } = await client().files.list();
  expect(data).toEqual(api.files.all);
  expect(api.requests).toMatchObject([{ operation: "files.list", path: "/files" }]);
});

it.each([
  ["refused", "APIConnectionError"],
  ["reset", "APIConnectionError"],
  ["truncated", "APIConnectionError"],
  ["not-json", "APIResponseValidationError"],
] as const)("fails with the fault %s as a real server would", async (fault, name) => {
  api.fail("files.list", fault);
  await expect(client().files.list()).rejects.toMatchObject({ name });
});

it("does not respond at all for the fault timeout", async () => {
  api.fail("files.list", "timeout");
  const call = client().files.list({ timeout: 100 });
  await expect(call).rejects.toMatchObject({ name: "APIConnectionTimeoutError" });
});

it("responds 501 to a request that is not in the document, and says what is", async () => {
  const response = await fetch(`${server.baseURL}/models`);
  expect(response.status).toBe(501);
  expect(await response.text()).toContain("has no GET /v1/models, only GET /v1/files");
});

it("rejects if the port is taken", async () => {
  const { port } = new URL(server.baseURL);
  await expect(listen(api, { port: Number(port) })).rejects.toMatchObject({ code: "EADDRINUSE" });
});
