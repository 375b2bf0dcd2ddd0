import type { NewParcel, Parcel } from "../../parcels/generated/types.ts";
import { equal, failureOf, type Suite } from "../kit.ts";
import { label } from "./label.ts";

const order: NewParcel = { recipient: "Ada", size: "small" };

const parcel: Parcel = {
  number: 7,
  recipient: "Ada",
  size: "small",
  sent_at: "2026-01-02T03:04:05Z",
  items: [],
};

/** One operation of each kind. */
export const operations: Suite = {
  "sends query parameters by style and explode, and a header parameter": async (kit) => {
    await kit.answer(["json", { data: [parcel] }]);
    const query = {
      size: ["small", "large"],
      numbers: [1, 2],
      sent: { after: "2026-01-01", before: "2026-02-01" },
      limit: 5,
    } as const;
    const client = kit.client({ defaultQuery: { team: "data" } });
    await client.findParcels({ ...query, size: [...query.size], numbers: [1, 2] }, "north");
    const [request] = await kit.received();
    const sent = new URL(request?.path ?? "", kit.baseURL).searchParams;
    equal(sent.getAll("size"), ["small", "large"]);
    equal(
      ["numbers", "sent[after]", "sent[before]", "limit", "team"].map((name) => sent.get(name)),
      ["1,2", "2026-01-01", "2026-02-01", "5", "data"],
    );
    equal(request?.headers["x-depot"], "north");
  },

  "sends an integer, and a list, as a path parameter": async ({ answer, client, received }) => {
    await answer(["json", parcel]);
    equal(await client().retrieveParcel(7), parcel);
    equal((await received())[0]?.path, "/parcels/7");
    await answer(["json", label]);
    await client().retrieveSheets("label-1", [1, 2]);
    equal((await received())[0]?.path, "/labels/label-1/sheets/1,2");
  },

  "sends a JSON body, and accepts 201": async ({ answer, client, received }) => {
    await answer(["json", parcel, 201]);
    equal(await client().createParcel("key-1", order), parcel);
    const [request] = await received();
    equal([request?.method, request?.headers["idempotency-key"]], ["POST", "key-1"]);
    equal(JSON.parse(request?.body ?? ""), order);
    equal(request?.headers["content-type"]?.startsWith("application/json"), true);
  },

  "accepts every documented success without a body": async ({ answer, client, received }) => {
    await answer(["body", "", 204]);
    equal((await client().deleteParcel(7)) === undefined, true);
    equal((await received())[0]?.method, "DELETE");
    await answer(["body", "", 202]);
    equal((await client().createParcel("key-1", order)) === undefined, true);
  },

  "retries a PUT with its body, but not a POST": async ({ answer, client, received }) => {
    const busy = ["failure", 503, { "retry-after-ms": "1" }] as const;
    await answer(busy, ["json", parcel, 201]);
    equal((await failureOf(client().createParcel("key-1", order))).status, 503);
    await answer(busy, ["json", parcel]);
    equal(await client().replaceParcel(7, order), parcel);
    equal(
      (await received()).map(({ body }) => JSON.parse(body)),
      [order, order],
    );
  },
};
