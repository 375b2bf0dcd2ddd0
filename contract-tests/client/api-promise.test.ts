import { describe, expect, it } from "vitest";
import { NotFoundError } from "../../src/index.ts";
import { body, failure, file, flood, json, reset } from "../faults.ts";
import { failureOf } from "./failure-of.ts";
import { clientsOf, testServer } from "./test-server.ts";

const server = testServer();
const client = clientsOf(server);

describe("a call", () => {
  it("is a promise of its data, started at once and sent once", async () => {
    server.answer(json(file));
    const call = client().files.retrieve("file-abc");
    expect(call).toBeInstanceOf(Promise);
    expect(await Promise.all([call, call, call.then((found) => found)])).toEqual([
      file,
      file,
      file,
    ]);
    expect(call.then().constructor).toBe(Promise);
    await call.finally(() => {});
    expect(server.received).toHaveLength(1);
  });

  it("gives data, response and request id with withResponse()", async () => {
    server.answer(json(file, 200, { "x-request-id": "req-1", "x-own": "1" }));
    const { data, response, requestID } = await client().files.retrieve("file-abc").withResponse();
    expect(data).toEqual(file);
    expect(requestID).toBe("req-1");
    expect(response).toBeInstanceOf(Response);
    expect(response.status).toBe(200);
    expect(response.statusText).toBe("OK");
    expect(response.url).toBe(`${server.baseURL}/files/file-abc`);
    expect(response.headers.get("x-own")).toBe("1");
  });

  it("gives the same response each time, with a body that can be read", async () => {
    server.answer(json(file));
    const call = client().files.retrieve("file-abc");
    const response = await call.asResponse();
    expect((await call.withResponse()).response).toBe(response);
    expect(await response.json()).toEqual(file);
    expect(server.received).toHaveLength(1);
  });
});

describe("asResponse", () => {
  it("neither parses nor validates the body", async () => {
    server.answer(body("<html>"));
    expect(await (await client().files.list().asResponse()).text()).toBe("<html>");
    server.answer(json({ wrong: true }));
    expect(await (await client().files.list().asResponse()).json()).toEqual({ wrong: true });
    server.answer((_, response) => response.writeHead(204).end());
    expect((await client().files.list().asResponse()).status).toBe(204);
  });

  it("throws what the call throws if there is no successful response", async () => {
    server.answer(failure(404));
    expect(await failureOf(client().files.list().asResponse())).toBeInstanceOf(NotFoundError);
    server.answer(reset);
    expect(await failureOf(client().files.list().asResponse())).toHaveProperty(
      "name",
      "APIConnectionError",
    );
  });

  it("reads the body within the limits", async () => {
    server.answer(flood());
    const call = client({ maxResponseBytes: 1_000 }).files.list();
    expect(await failureOf(call.asResponse())).toMatchObject({ kind: "size" });
  });
});

it("names the caller's line in the stack of an error", async () => {
  async function theCaller(): Promise<void> {
    await client().files.retrieve("file-abc");
  }
  for (const fault of [failure(404), reset, json({})]) {
    server.answer(fault);
    const error = await failureOf(theCaller());
    expect(error instanceof Error && error.stack).toContain("theCaller");
  }
});

describe("a rejection", () => {
  it("is unhandled if nothing handles it, and not if any promise of the call is handled", async () => {
    const unhandled: unknown[] = [];
    const note = (reason: unknown): void => void unhandled.push(reason);
    process.on("unhandledRejection", note);
    server.answer(failure(404));
    const together = client();
    const looks = [
      together.files.list().catch(() => {}),
      together.files
        .list()
        .asResponse()
        .catch(() => {}),
      together.files
        .list()
        .withResponse()
        .catch(() => {}),
      Promise.allSettled([together.files.list()]),
    ];
    await Promise.all(looks);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(unhandled).toEqual([]);
    together.files.list();
    await new Promise((resolve) => setTimeout(resolve, 60));
    process.off("unhandledRejection", note);
    expect(unhandled).toHaveLength(1);
  });
});
