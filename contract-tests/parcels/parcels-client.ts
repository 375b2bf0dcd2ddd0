import type { APIPromise } from "../../src/call/api-promise.ts";
import { Transport } from "../../src/call/transport.ts";
import type { ClientOptions, RequestOptions } from "../../src/options/client-options.ts";
import { parseOptions } from "../../src/options/parse-options.ts";
import { systemClock } from "../../src/platform/clock.ts";
import type { Label, ParcelList, paths } from "./generated/types.ts";
import { listParcels200, retrieveLabel200 } from "./generated/validators.js";

/** A client of the small API, made as this package's own is. */
export interface ParcelsClient {
  listParcels(options?: RequestOptions): APIPromise<ParcelList>;
  retrieveLabel(id: string, options?: RequestOptions): APIPromise<Label>;
}

/** Makes one; options as of `Together`. */
export function parcelsClient(options: ClientOptions): ParcelsClient {
  const transport = new Transport<paths>(parseOptions(options, systemClock));
  return {
    listParcels: (own) =>
      transport.call(own, "/parcels", listParcels200, (api, path, init) => api.GET(path, init)),
    retrieveLabel: (id, own) =>
      transport.call(own, "/labels/{id}", retrieveLabel200, (api, path, init) =>
        api.GET(path, { ...init, params: { path: { id } } }),
      ),
  };
}
