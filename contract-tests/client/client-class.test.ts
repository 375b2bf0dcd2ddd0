import { expect, expectTypeOf, it } from "vitest";
import { type ClientOptions, Together } from "../../src/index.ts";
import { openapiClient } from "../../src/openapi.ts";
import { json, ok } from "../faults.ts";
import { testServer } from "./test-server.ts";

const server = testServer();

class Tenant extends Together {
  readonly tenant: string = "t";

  async names(): Promise<readonly string[]> {
    return (await this.files.list()).data.map(({ filename }) => filename);
  }
}

const options = (): ClientOptions => ({ apiKey: "sk-test", baseURL: server.baseURL });

it("withOptions keeps the subclass", async () => {
  const copy = new Tenant(options()).withOptions({ timeout: 5_000 });
  expectTypeOf(copy).toEqualTypeOf<Tenant>();
  expect(copy).toBeInstanceOf(Tenant);
  server.answer(json({ data: [] }));
  expect(await copy.names()).toEqual([]);
  expect(copy.withOptions({ maxRetries: 0 }).tenant).toBe("t");
});

it("a proxy around a client works", async () => {
  const proxy = new Proxy(new Together(options()), {});
  server.answer(ok, ok, json({ data: [] }));
  expect((await proxy.files.retrieve("file-abc")).id).toBe("file-abc");
  expect((await proxy.withOptions({ timeout: 5_000 }).files.retrieve("file-abc")).id).toBe(
    "file-abc",
  );
  expect((await openapiClient(proxy).GET("/files")).response.status).toBe(200);
  expect(proxy.baseURL).toBe(server.baseURL);
});

it("assigning baseURL throws, and says what to do", () => {
  const together = new Together(options());
  expect(() => Object.assign(together, { baseURL: "http://elsewhere.example" })).toThrow(
    "baseURL cannot be assigned: use withOptions({ baseURL }).",
  );
  expect(together.baseURL).toBe(server.baseURL);
});

it("a handwritten fake is assignable to Together, and rejected where a real client is needed", () => {
  const { files } = new Together(options());
  const fake: Together = {
    baseURL: "http://fake.example",
    files: { ...files },
    withOptions() {
      return this;
    },
  };
  expect(() => openapiClient(fake)).toThrow("openapiClient needs a Together of the same package.");
  expect(() => Together.prototype.withOptions.call(fake, {})).toThrow(
    "needs a client of this package",
  );
});
