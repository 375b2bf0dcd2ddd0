import type { Socket } from "node:net";
import { describe, expect, it } from "vitest";
import { APIConnectionError, APIError } from "../../src/index.ts";
import { openapiClient } from "../../src/openapi.ts";
import { startFaultServer } from "../fault-server.ts";
import { body, failure, flood, json, redirect, reset, truncated } from "../faults.ts";
import { refusingURL } from "../refusing-url.ts";
import { failureOf } from "./failure-of.ts";
import { clientsOf, testServer } from "./test-server.ts";

const server = testServer();
const client = clientsOf(server);

describe("the vendor's error body", () => {
  for (const [form, text, message] of [
    ["without error around it", '{"message": "Gone.", "code": 12}', "Gone."],
    ["a string as error", '{"error": "Gone."}', "Gone."],
    ["a string", '"x"', "x"],
    ["a list as error", '{"error": [{"message": "Gone."}], "result": []}', "Gone."],
    ["a list of errors", '{"errors": [{"message": "Gone."}]}', "Gone."],
    ["plain text", "Gone for good.\nSorry.", "Gone for good. Sorry."],
    ["an unknown object", '{"detail": "Gone."}', '{"detail":"Gone."}'],
    ["empty", "", "status code without a message"],
    ["null", "null", "status code without a message"],
    ["an empty array", "[]", "status code without a message"],
    ["an empty object", "{}", "status code without a message"],
    ["null as error", '{"error": null}', '{"error":null}'],
    ["a web page", `<html>${"<p>x</p>".repeat(8_000)}</html>`, "status code without a message"],
    ["cut-off JSON", '{"error": {"mess', '{"error": {"mess'],
  ] as const) {
    it(`may be ${form}`, async () => {
      server.answer(body(text, 400));
      const error = await failureOf(client().files.list());
      expect(error).toMatchObject({ status: 400, message: `400 ${message} (GET /v1/files)` });
    });
  }

  it("is shortened in the message if it is long", async () => {
    server.answer(json({ error: { message: "x".repeat(60_000) } }, 400));
    const error = await failureOf(client().files.list());
    expect(String(error).length).toBeLessThan(400);
  });

  it("may be endless: about a megabyte of it is read", async () => {
    const flooded = flood(404);
    let socket: Socket | undefined;
    server.answer((request, response) => {
      socket = request.socket;
      flooded(request, response);
    });
    expect(await failureOf(client().files.list())).toMatchObject({ status: 404 });
    expect(await server.received[0]?.closes()).toBe(true);
    expect(socket?.bytesWritten).toBeLessThan(30 * 2 ** 20);
  });

  it("is read only up to maxResponseBytes, if that is less", async () => {
    const whole = JSON.stringify({ message: "x".repeat(99) });
    server.answer(body(whole, 400));
    const exact = client({ maxResponseBytes: whole.length });
    expect(await failureOf(exact.files.list())).toHaveProperty("error.message", "x".repeat(99));
    const less = client({ maxResponseBytes: whole.length - 1 });
    expect(await failureOf(less.files.list())).toHaveProperty("error", undefined);
  });

  it("may be truncated: the error has the status, and the failure as its cause", async () => {
    server.answer(truncated(403));
    const error = await failureOf(client().files.list());
    expect(error).toMatchObject({ status: 403 });
    expect(error).toHaveProperty("cause", expect.any(APIConnectionError));
  });
});

describe("headers of an error", () => {
  it.each([
    [{ "x-request-id": "a", "x-together-traceid": "b", "cf-ray": "c" }, "a"],
    [{ "x-together-traceid": "b", "cf-ray": "c" }, "b"],
    [{ "cf-ray": "c" }, "c"],
    [{}, undefined],
  ])("give the request id: %o", async (headers, requestID) => {
    server.answer(failure(400, headers));
    expect(await failureOf(client().files.list())).toHaveProperty("requestID", requestID);
  });

  it("give the rate limit, with numbers parsed", async () => {
    server.answer(
      failure(429, {
        "X-RateLimit-Limit": "60",
        "x-ratelimit-remaining": "0",
        "x-ratelimit-reset": "1s",
      }),
    );
    expect(await failureOf(client().files.list())).toMatchObject({
      rateLimit: { limit: 60, remaining: 0, reset: "1s" },
    });
    server.answer(failure(429));
    expect(await failureOf(client().files.list())).toHaveProperty("rateLimit", undefined);
  });

  it("are on the error", async () => {
    server.answer(failure(404, { "x-own": "1" }));
    const error = await failureOf(client().files.list());
    expect(error instanceof APIError && error.headers?.get("x-own")).toBe("1");
  });
});

describe("a redirect", () => {
  it.each([301, 302, 303, 307, 308])(
    "with %d is not followed, and its target is named",
    async (status) => {
      const other = await startFaultServer();
      server.answer(
        redirect(status, `http://user:pass@127.0.0.1:${new URL(other.baseURL).port}/x?token=1`),
      );
      const error = await failureOf(client().files.list());
      expect(error).toBeInstanceOf(APIError);
      expect(String(error)).toContain(`${new URL(other.baseURL).origin}/x`);
      expect(String(error)).not.toMatch(/pass|token/);
      expect(error).toHaveProperty("status", status);
      expect(other.received).toHaveLength(0);
      await other.close();
    },
  );

  it("is an error without a status if the runtime hides it, as browsers do", async () => {
    const opaque = Object.defineProperties(Response.error(), { type: { value: "opaqueredirect" } });
    const error = await failureOf(client({ fetch: async () => opaque }).files.list());
    expect(error).toBeInstanceOf(APIError);
    expect(String(error)).toContain("redirect");
    expect(error).toHaveProperty("status", undefined);
  });
});

describe("a redirect's message", () => {
  const redirectTo = (headers: Record<string, string>) =>
    client({ fetch: async () => new Response(null, { status: 302, headers }) }).files.list();

  it("is short even if the target is long", async () => {
    const error = await failureOf(redirectTo({ location: `http://x/${"a".repeat(9000)}` }));
    expect(String(error).length).toBeLessThan(400);
  });

  const targets: readonly Record<string, string>[] = [
    {},
    { location: "app://x/y" },
    { location: "blob:https://x/y" },
    { location: "mailto:http://x" },
  ];
  it.each(targets)("names no target that is not an http URL: %j", async (headers) => {
    const error = await failureOf(redirectTo(headers));
    expect(String(error)).toBe("APIError: 302 refused to follow a redirect (GET /v1/files)");
  });

  it.each([300, 304, 305, 306, 309, 310])(
    "is not used for %d, which is not a redirect",
    async (status) => {
      const fetch = async () => new Response(null, { status, headers: { location: "http://x/y" } });
      expect(String(await failureOf(client({ fetch }).files.list()))).toBe(
        `APIError: ${status} status code without a message (GET /v1/files)`,
      );
      expect((await openapiClient(client({ fetch })).GET("/files")).response.status).toBe(status);
    },
  );
});

describe("a failed connection", () => {
  it("names the code, not the host", async () => {
    const error = await failureOf(client({ baseURL: refusingURL }).files.list());
    expect(error).toBeInstanceOf(APIConnectionError);
    expect(String(error)).toContain("ECONNREFUSED");
    expect(String(error)).not.toContain("127.0.0.1");
    expect(error).toHaveProperty("cause", expect.any(Error));
  });

  it("names the code of a reset", async () => {
    server.answer(reset);
    expect(String(await failureOf(client().files.list()))).toMatch(/ECONNRESET|UND_ERR_SOCKET/);
  });

  it("keeps what a fetch throws as the cause, whatever it is", async () => {
    for (const thrown of [new Error("x"), "x", undefined, null, 7]) {
      const fetch = () => Promise.reject(thrown);
      const error = await failureOf(client({ fetch }).files.list());
      expect(error).toBeInstanceOf(APIConnectionError);
      expect(error).toHaveProperty("cause", thrown);
    }
  });
});
