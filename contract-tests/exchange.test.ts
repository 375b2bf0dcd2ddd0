import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordExchanges } from "./exchange.ts";
import { type JsonServer, startJsonServer } from "./json-server.ts";

const violation = { location: ["response", "body", "id"], message: "must be string" };
const answers: Record<string, Parameters<typeof startJsonServer>[0]> = {
  "/v1/files": ({ headers }) => ({ body: { prefer: headers.prefer, key: headers.authorization } }),
  "/v1/broken": () => ({ body: '{"id":' }),
  "/v1/text": () => ({ status: 404, headers: { "content-type": "Text/Plain" }, body: "gone" }),
  "/v1/breach": () => ({ headers: { "sl-violations": JSON.stringify([violation]) }, body: {} }),
  "/v1/cut": () => ({ headers: { "sl-violations": "Too many violations! [{" }, body: {} }),
};

describe("recordExchanges", () => {
  let server: JsonServer;
  beforeAll(async () => {
    server = await startJsonServer((request) => {
      const answer = answers[request.path.split("?")[0] ?? ""];
      return answer === undefined ? { status: 404, body: {} } : answer(request);
    });
  });
  afterAll(() => server.close());

  it("records method, path below the base URL, status and body, and leaves the response readable", async () => {
    const recorder = recordExchanges(`${server.url}/v1/`);
    const response = await recorder.fetch(`${server.url}/v1/files?a=b`, { method: "POST" });
    expect(await response.json()).toEqual({});
    expect(recorder.exchanges).toEqual([
      {
        method: "POST",
        path: "/files",
        status: 200,
        mediaType: "application/json",
        body: {},
        violations: [],
      },
    ]);
  });

  it("sets headers on the request, and removes those that are null", async () => {
    const recorder = recordExchanges(server.url, { prefer: "code=404", authorization: null });
    await recorder.fetch(`${server.url}/v1/files`, { headers: { authorization: "Bearer x" } });
    expect(recorder.exchanges[0]?.body).toEqual({ prefer: "code=404" });
  });

  it("keeps the text of a body that is not JSON", async () => {
    const recorder = recordExchanges(`${server.url}/v1`);
    await recorder.fetch(`${server.url}/v1/broken`);
    await recorder.fetch(`${server.url}/v1/text`);
    expect(recorder.exchanges).toMatchObject([
      { body: '{"id":' },
      { status: 404, mediaType: "text/plain", body: "gone" },
    ]);
  });

  it("reads Prism's violations, also from a header that Prism cut off", async () => {
    const recorder = recordExchanges(`${server.url}/v1`);
    await recorder.fetch(`${server.url}/v1/breach`);
    await recorder.fetch(`${server.url}/v1/cut`);
    expect(recorder.exchanges.map(({ violations }) => violations)).toEqual([
      ["response/body/id: must be string"],
      ["Too many violations! [{"],
    ]);
  });
});
