import { type FakeApi, fakeApi } from "../../../src/fake/fake-api.ts";
import { operations, server } from "../../parcels/generated/fake.ts";
import { type ParcelsClient, parcelsClient } from "../../parcels/parcels-client.ts";
import { equal, failureOf, matches, type Suite } from "../kit.ts";

const resources = {
  parcels: {
    list: "listParcels",
    retrieve: "retrieveParcel",
    delete: "deleteParcel",
    key: "number",
  },
  labels: { retrieve: "retrieveLabel", key: "id" },
};

const realTime = {
  delay: (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms)),
  forever(): void {},
};

/** A fake of the small API, and a client of it that retries at once. */
function fakeAndClient(): { readonly api: FakeApi; readonly client: ParcelsClient } {
  const api = fakeApi({ operations, server, resources });
  const fetch = api.fetchWith(realTime);
  const options = { apiKey: "sk-test", baseURL: server, dangerouslyAllowBrowser: true };
  return { api, client: parcelsClient({ ...options, fetch }) };
}

/** Sends a request to a fake, without the client. */
function send(api: FakeApi, method: string, path: string): Promise<Response> {
  const headers = { authorization: "Bearer sk-test" };
  return api.fetchWith(realTime)(server + path, { method, headers });
}

/** The fake of an API, for users' own tests. */
export const fake: Suite = {
  "lists a fake's records": async () => {
    const { api, client } = fakeAndClient();
    const { records } = api;
    records.parcels?.add({ recipient: "Ada" });
    records.parcels?.add({ number: 77, size: "large" });
    const { data } = await client.listParcels({ validation: "strict" });
    equal(data, records.parcels?.all);
    equal(
      data.map(({ number, recipient, size }) => [number, recipient, size]),
      [
        [1, "Ada", "small"],
        [77, "text", "large"],
      ],
    );
  },

  "retrieves and deletes a fake's records": async () => {
    const { api } = fakeAndClient();
    api.records.parcels?.add({ number: 7 });
    matches(await (await send(api, "GET", "/parcels/7")).text(), /"number":7,/);
    const deleted = await send(api, "DELETE", "/parcels/7");
    equal([deleted.status, await deleted.text()], [204, ""]);
    equal((await send(api, "DELETE", "/parcels/7")).status, 404);
    equal((await send(api, "GET", "/parcels/7")).status, 404);
  },

  "handles a fake's faults": async () => {
    const { api, client } = fakeAndClient();
    const { id } = Object(api.records.labels?.add());
    for (const fault of ["refused", "reset", "truncated"] as const) {
      api.fail("labels.retrieve", fault);
      equal((await client.retrieveLabel(id)).id, "label-1");
    }
    api.fail("labels.retrieve", "timeout");
    const error = await failureOf(client.retrieveLabel(id, { timeout: 50, maxRetries: 0 }));
    equal(error.name, "APIConnectionTimeoutError");
    api.fail("labels.retrieve", { status: 503, retryAfter: 0 });
    equal((await client.retrieveLabel(id)).id, "label-1");
    equal(api.requests.length, 9);
  },

  "sends a fault's status with the documented error body": async () => {
    const { api } = fakeAndClient();
    api.fail("parcels.retrieve", { status: 404, message: "No parcel." });
    const response = await send(api, "GET", "/parcels/7");
    equal(await response.json(), { error: { message: "No parcel." } });
  },

  "rejects operations that a fake does not support, and unknown paths": async () => {
    const { api, client } = fakeAndClient();
    const error = await failureOf(send(api, "POST", "/parcels"));
    matches(error, /does not support createParcel/);
    matches(await failureOf(send(api, "GET", "/nowhere")), /has no GET \/v1\/nowhere/);
    equal((await failureOf(client.retrieveLabel("gone"))).name, "NotFoundError");
  },
};
