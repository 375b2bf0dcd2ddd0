import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordExchanges } from "./exchange.ts";
import { type FaultServer, startFaultServer } from "./fault-server.ts";
import { body, byPath, json } from "./faults.ts";

const violation = { location: ["response", "body", "id"], message: "must be string" };
const answers = byPath({
  "/files": (request, response) => {
    const { prefer, authorization: key } = request.headers;
    json({ prefer, key })(request, response);
  },
  "/broken": body('{"id":'),
  "/text": body("gone", 404, { "content-type": "Text/Plain" }),
  "/breach": json({}, 200, { "sl-violations": JSON.stringify([violation]) }),
  "/cut": json({}, 200, { "sl-violations": "Too many violations! [{" }),
});

describe("recordExchanges", () => {
  let server: FaultServer;
  beforeAll(async () => {
    server = await startFaultServer();
    server.answer(answers);
  });
  afterAll(() => server.close());

  it("records method, path below the base URL, status and body, and leaves the response readable", async () => {
    const recorder = recordExchanges(`${server.baseURL}/`);
    const response = await recorder.fetch(`${server.baseURL}/files?a=b`, { method: "POST" });
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
    const recorder = recordExchanges(new URL(server.baseURL).origin, {
      prefer: "code=404",
      authorization: null,
    });
    await recorder.fetch(`${server.baseURL}/files`, { headers: { authorization: "Bearer x" } });
    expect(recorder.exchanges[0]?.body).toEqual({ prefer: "code=404" });
  });

  it("keeps the text of a body that is not JSON", async () => {
    const recorder = recordExchanges(`${server.baseURL}`);
    await recorder.fetch(`${server.baseURL}/broken`);
    await recorder.fetch(`${server.baseURL}/text`);
    expect(recorder.exchanges).toMatchObject([
      { body: '{"id":' },
      { status: 404, mediaType: "text/plain", body: "gone" },
    ]);
  });

  it("reads Prism's violations, also from a header that Prism cut off", async () => {
    const recorder = recordExchanges(`${server.baseURL}`);
    await recorder.fetch(`${server.baseURL}/breach`);
    await recorder.fetch(`${server.baseURL}/cut`);
    expect(recorder.exchanges.map(({ violations }) => violations)).toEqual([
      ["response/body/id: must be string"],
      ["Too many violations! [{"],
    ]);
  });
});
