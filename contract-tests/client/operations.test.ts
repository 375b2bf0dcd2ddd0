import { describe, expect, it } from "vitest";
import { TogetherError } from "../../src/index.ts";
import { body, failure, json } from "../faults.ts";
import { type ParcelsClient, parcelsClient } from "../parcels/parcels-client.ts";
import { failureOf } from "./failure-of.ts";
import { testServer } from "./test-server.ts";

const server = testServer();

const parcel = {
  number: 7,
  recipient: "r",
  size: "small",
  sent_at: "2026-01-01T00:00:00Z",
  items: [],
} as const;
const order = { recipient: "r", size: "small" } as const;

function client(options: object = {}): ParcelsClient {
  return parcelsClient({ apiKey: "sk-test", baseURL: server.baseURL, maxRetries: 0, ...options });
}

describe("an operation's parameters", () => {
  it("go into the query by style and explode, before those of defaultQuery", async () => {
    server.answer(json({ data: [] }));
    await client({ defaultQuery: { limit: "1", tenant: "a b" } }).findParcels({
      size: ["small", "medium"],
      numbers: [1, 2],
      sent: { after: "x=y" },
      limit: 5,
    });
    expect(server.received[0]?.url).toBe(
      "/v1/parcels?size=small&size=medium&numbers=1,2&sent[after]=x%3Dy&limit=5&tenant=a+b",
    );
  });

  it("are left out if they are null, undefined or empty", async () => {
    server.answer(json({ data: [] }));
    await client().findParcels(Object({ size: [], numbers: undefined, limit: null }));
    expect(server.received[0]?.url).toBe("/v1/parcels");
  });

  it("go into headers unencoded", async () => {
    server.answer(json({ data: [] }));
    await client().findParcels({}, "North & South");
    expect(server.received[0]?.headers["x-depot"]).toBe("North & South");
    const error = await failureOf(client().findParcels({}, "a\nb"));
    expect(error).toBeInstanceOf(TogetherError);
    expect(server.received).toHaveLength(1);
  });

  it("go into the path by their type", async () => {
    server.answer(json(parcel), json({ id: "a/b", text: "AB" }));
    expect((await client().retrieveParcel(7)).number).toBe(7);
    await client().retrieveSheets("a/b", [1, 2]);
    expect(server.received.map(({ url }) => url)).toEqual([
      "/v1/parcels/7",
      "/v1/labels/a%2Fb/sheets/1,2",
    ]);
    for (const number of ["7", 1.5, Number.NaN, null, undefined])
      expect(await failureOf(client().retrieveParcel(number as never))).toBeInstanceOf(
        TogetherError,
      );
    expect(await failureOf(client().retrieveSheets("a", []))).toBeInstanceOf(TogetherError);
    expect(server.received).toHaveLength(2);
  });
});

describe("a JSON body", () => {
  it("has the content type of the client's headers if they have one", async () => {
    server.answer(json(parcel, 201));
    const defaultHeaders = { "Content-Type": "application/problem+json" };
    await client({ defaultHeaders }).createParcel("k", order);
    expect(server.received[0]?.headers["content-type"]).toBe("application/problem+json");
  });

  it("that cannot be serialized is a usage error, as is a query with half of a surrogate pair", async () => {
    server.answer(json(parcel, 201));
    const cyclic: object = {
      ...order,
      get self() {
        return this;
      },
    };
    for (const call of [
      client().createParcel("k", cyclic as typeof order),
      client().findParcels(Object({ size: ["\ud800"] })),
    ]) {
      expect(String(await failureOf(call))).toMatch(/^TogetherError: An argument of \w+ \/parcels/);
    }
    expect(server.received).toHaveLength(0);
  });

  it("is sent with its content type, and not sent again by POST", async () => {
    server.answer(failure(503, { "retry-after-ms": "0" }), json(parcel, 201));
    const error = await failureOf(client({ maxRetries: 2 }).createParcel("k", order));
    expect(error).toMatchObject({ status: 503 });
    expect(server.received).toHaveLength(1);
    expect(server.received[0]).toMatchObject({
      method: "POST",
      headers: { "content-type": "application/json", "idempotency-key": "k" },
    });
    expect(await server.received[0]?.body).toBe(JSON.stringify(order));
  });

  it("is sent again by PUT", async () => {
    server.answer(failure(503, { "retry-after-ms": "0" }), json(parcel));
    await client({ maxRetries: 2 }).replaceParcel(7, order);
    expect(await server.received[1]?.body).toBe(JSON.stringify(order));
  });
});

describe("a success status", () => {
  it("is validated by its own schema", async () => {
    server.answer(json(parcel, 201), json({}, 201));
    expect(await client().createParcel("k", order)).toEqual(parcel);
    expect(await failureOf(client().createParcel("k", order))).toMatchObject({ kind: "schema" });
  });

  it("gives undefined if the document declares no body, even if the response has one", async () => {
    server.answer(body("", 204), body("", 202), body("<html>", 202));
    expect(await client().deleteParcel(7)).toBeUndefined();
    expect(await client().createParcel("k", order)).toBeUndefined();
    const { data, response } = await client().createParcel("k", order).withResponse();
    expect([data, response.status]).toEqual([undefined, 202]);
  });

  it("that the document does not name is validated, too", async () => {
    server.answer(json(parcel, 203), body("", 204));
    expect(await client().retrieveParcel(7)).toEqual(parcel);
    expect(await failureOf(client().retrieveParcel(7))).toMatchObject({ kind: "empty" });
  });
});
