import type { APIPromise } from "../../src/call/api-promise.ts";
import type { Operation } from "../../src/call/operation.ts";
import { Transport } from "../../src/call/transport.ts";
import type { ClientOptions, RequestOptions } from "../../src/options/client-options.ts";
import { parseOptions } from "../../src/options/parse-options.ts";
import { systemClock } from "../../src/platform/clock.ts";
import type { Label, NewParcel, operations, Parcel, ParcelList } from "./generated/types.ts";
import {
  createParcel201,
  listParcels200,
  replaceParcel200,
  retrieveLabel200,
  retrieveParcel200,
  retrieveSheets200,
} from "./generated/validators.js";

type Query = NonNullable<operations["listParcels"]["parameters"]["query"]>;

/** A client of the small API, built like this package's own. */
export interface ParcelsClient {
  listParcels(options?: RequestOptions): APIPromise<ParcelList>;
  findParcels(query: Query, depot?: string, options?: RequestOptions): APIPromise<ParcelList>;
  createParcel(key: string, parcel: NewParcel): APIPromise<Parcel | undefined>;
  retrieveParcel(number: number): APIPromise<Parcel>;
  replaceParcel(number: number, parcel: NewParcel): APIPromise<Parcel>;
  deleteParcel(number: number): APIPromise<void>;
  retrieveLabel(id: string, options?: RequestOptions): APIPromise<Label>;
  retrieveSheets(id: string, pages: readonly number[]): APIPromise<Label>;
}

const number = { number: { type: "integer" } };

const listParcels: Operation = {
  method: "GET",
  path: "/parcels",
  parameters: { numbers: { explode: false }, sent: { style: "deepObject" } },
  responses: { 200: listParcels200 },
};

const createParcel: Operation = {
  method: "POST",
  path: "/parcels",
  responses: { 201: createParcel201, 202: null },
};

const onParcel = (method: string, responses: Operation["responses"]): Operation => ({
  method,
  path: "/parcels/{number}",
  parameters: number,
  responses,
});

const retrieveParcel = onParcel("GET", { 200: retrieveParcel200 });
const replaceParcel = onParcel("PUT", { 200: replaceParcel200 });
const deleteParcel = onParcel("DELETE", { 204: null });

const retrieveLabel: Operation = {
  method: "GET",
  path: "/labels/{id}",
  responses: { 200: retrieveLabel200 },
};

const retrieveSheets: Operation = {
  method: "GET",
  path: "/labels/{id}/sheets/{pages}",
  parameters: { pages: { type: "array" } },
  responses: { 200: retrieveSheets200 },
};

/** Makes a client. The options are those of `Together`. */
export function parcelsClient(options: ClientOptions): ParcelsClient {
  const transport = new Transport(parseOptions(options, systemClock));
  return {
    listParcels: (own) => transport.call(listParcels, {}, own),
    findParcels: (query, depot, own) =>
      transport.call(listParcels, { query, headers: { "X-Depot": depot } }, own),
    createParcel: (key, body) =>
      transport.call(createParcel, { headers: { "Idempotency-Key": key }, body }),
    retrieveParcel: (number) => transport.call(retrieveParcel, { path: { number } }),
    replaceParcel: (number, body) => transport.call(replaceParcel, { path: { number }, body }),
    deleteParcel: (number) => transport.call(deleteParcel, { path: { number } }),
    retrieveLabel: (id, own) => transport.call(retrieveLabel, { path: { id } }, own),
    retrieveSheets: (id, pages) => transport.call(retrieveSheets, { path: { id, pages } }),
  };
}
