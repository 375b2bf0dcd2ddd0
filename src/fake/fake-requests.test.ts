import { expect, it } from "vitest";
import { operations } from "../../generated/fake.ts";
import { Together } from "../index.ts";
import { fakeTogether } from "./fake-together.ts";

it("records requests without the API key", async () => {
  const api = fakeTogether({ files: [{ id: "a/b" }] });
  const options = {
    apiKey: "sk-secret",
    defaultQuery: { team: "a" },
    defaultHeaders: { "x-own": "1" },
  };
  await api.together(options).files.retrieve("a/b");
  expect(api.requests).toMatchObject([
    {
      operation: "files.retrieve",
      method: "GET",
      path: "/files/a%2Fb",
      query: { team: "a" },
      body: undefined,
    },
  ]);
  expect(api.requests[0]?.headers).toMatchObject({ authorization: "Bearer ***", "x-own": "1" });
  expect(JSON.stringify(api.requests)).not.toContain("sk-secret");
});

/** Taken from the document, so that an operation added to it breaks no test here. */
const known = Object.values(operations).map(({ method, path }) => `${method} /v1${path}`);

it.each([
  ["another path", "GET", "https://api.together.ai/v1/no/page/has/this/path"],
  ["another method", "PURGE", "https://api.together.ai/v1/files/file-1"],
  ["another base URL", "GET", "https://api.together.ai/files"],
  ["malformed percent-encoding", "GET", "https://api.together.ai/v1/files/%E0%A4%A"],
])("rejects a request with %s: it is not in the document", async (_, method, url) => {
  const { pathname } = new URL(url);
  await expect(fakeTogether().fetch(url, { method })).rejects.toThrow(
    `The document has no ${method} ${pathname}, only ${known.join(", ")}.`,
  );
});

it("rejects a client's request that is not in the document at once, without retries", async () => {
  const api = fakeTogether();
  const call = api.together({ baseURL: "https://api.together.ai/v2" }).files.list();
  await expect(call).rejects.toThrow(/The document has no GET \/v2\/files/);
});

it("serves the path of the base URL that it was given", async () => {
  const baseURL = "https://proxy.example/together/v9/";
  const api = fakeTogether({ baseURL });
  await new Together({ apiKey: "test", baseURL, fetch: api.fetch }).files.list();
  expect(api.requests).toHaveLength(1);
});

it("answers 401 without a key", async () => {
  const response = await fakeTogether().fetch("https://api.together.ai/v1/files");
  expect(response.status).toBe(401);
});

it("accepts a Request, and returns Response.error() for a broken connection", async () => {
  const api = fakeTogether({ files: [{}] });
  const url = "https://api.together.ai/v1/files";
  const request = new Request(url, { headers: { authorization: "Bearer sk-secret" } });
  expect(await (await api.fetch(request)).json()).toEqual({ data: api.files.all });
  api.fail("files.list", "reset");
  expect(await api.fetch(request)).toMatchObject({ type: "error" });
});
