import { listFiles200, retrieveFile200 } from "../generated/validators.js";
import type { Transport } from "./call/transport.ts";
import type { Files } from "./files.ts";

/** The Files API over a transport. Apart from {@link Files}, whose declaration must not pull in openapi-fetch's types. */
export function createFiles(transport: Transport): Files {
  return {
    list: (options) =>
      transport.call(options, "/files", listFiles200, (api, path, init) => api.GET(path, init)),
    retrieve: (id, options) =>
      transport.call(options, "/files/{id}", retrieveFile200, (api, path, init) =>
        api.GET(path, { ...init, params: { path: { id } } }),
      ),
  };
}
