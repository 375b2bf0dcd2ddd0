import type { Logger } from "../../../src/index.ts";
import type { Parcel } from "../../parcels/generated/types.ts";
import { equal, failureOf, type Kit, matches, type Suite } from "../kit.ts";

const parcel: Parcel = {
  number: 7,
  recipient: "Ada",
  size: "small",
  sent_at: "2026-01-02T03:04:05Z",
  items: [{ name: "lamp", count: 1 }],
};

/** Lists one parcel that differs from the one above in some properties. */
async function list(kit: Kit, change: object, validation?: "strict" | "off"): Promise<unknown> {
  await kit.answer(["json", { data: [{ ...parcel, ...change }] }]);
  return kit.client().listParcels({ validation });
}

/** A logger that collects the warnings. */
function warningLogger(): { readonly logger: Logger; readonly warnings: readonly string[] } {
  const warnings: string[] = [];
  const none = (): void => {};
  const warn = (text: string): void => {
    warnings.push(text);
  };
  return { logger: { error: none, warn, info: none, debug: none }, warnings };
}

/** Which payloads the client accepts. */
export const validation: Suite = {
  "accepts undocumented properties": async (kit) => {
    const change = { added: [1] };
    equal(await list(kit, change, "strict"), { data: [{ ...parcel, ...change }] });
  },

  "rejects another kind of payload": async ({ answer, client }) => {
    for (const payload of [{}, { message: "Not Found" }, [], null, "text", 7]) {
      await answer(["json", payload]);
      const error = await failureOf(client().listParcels());
      equal([error.name, error.kind], ["APIResponseValidationError", "schema"]);
    }
  },

  "says where a payload is wrong": async (kit) => {
    const error = await failureOf(list(kit, { items: {} }));
    matches(JSON.stringify(error.issues), /"pointer":"\/data\/0\/items"/);
  },

  "accepts a new enum value, with one warning": async ({ answer, client }) => {
    const { logger, warnings } = warningLogger();
    const parcels = client({ logger, logLevel: "warn" });
    const huge = { ...parcel, size: "huge" };
    await answer(["json", { data: [huge, huge] }]);
    equal(await parcels.listParcels(), { data: [huge, huge] });
    await parcels.listParcels();
    equal(warnings.length, 1);
    matches(warnings[0], /\/data\/\*\/size/);
  },

  "does not check bounds, patterns and formats by default": async (kit) => {
    const change = { weight: -1, sent_at: "today", items: [{ name: "lamp", count: 0 }] };
    equal(await list(kit, change), { data: [{ ...parcel, ...change }] });
  },

  "accepts missing and wrong scalars, with one warning for each place": async ({
    answer,
    client,
  }) => {
    const { logger, warnings } = warningLogger();
    const { size: _, ...old } = parcel;
    const data = [parcel, old, { ...parcel, recipient: null, insured: "yes" }, old];
    await answer(["json", { data }]);
    equal(await client({ logger, logLevel: "warn" }).listParcels(), { data });
    equal(warnings.length, 3);
    matches(warnings[0], /\/data\/\*\/size/);
  },

  "rejects every mismatch in strict validation": async (kit) => {
    const changes = [{ size: "huge" }, { weight: -1 }, { sent_at: "today" }, { insured: 1 }];
    for (const change of [...changes, { route: { kind: "road" } }, { notes: { a: 1 } }]) {
      equal((await failureOf(list(kit, change, "strict"))).kind, "schema");
    }
  },

  "accepts either branch of a union": async (kit) => {
    for (const route of [
      { kind: "road", truck: "1" },
      { kind: "air", flight: "2" },
    ]) {
      equal(await list(kit, { route }, "strict"), { data: [{ ...parcel, route }] });
    }
  },

  "accepts any JSON with validation off": async (kit) => {
    equal(await list(kit, { items: 7, size: 8 }, "off"), {
      data: [{ ...parcel, items: 7, size: 8 }],
    });
  },
};
