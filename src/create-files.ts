import { listFiles200, retrieveFile200 } from "../generated/validators.js";
import type { Operation } from "./call/operation.ts";
import type { Transport } from "./call/transport.ts";
import type { Files } from "./files.ts";

const listFiles: Operation = { method: "GET", path: "/files", responses: { 200: listFiles200 } };

const retrieveFile: Operation = {
  method: "GET",
  path: "/files/{id}",
  responses: { 200: retrieveFile200 },
};

/** Creates the Files API on a transport. */
export function createFiles(transport: Transport): Files {
  return {
    list: (options) => transport.call(listFiles, {}, options),
    retrieve: (id, options) => transport.call(retrieveFile, { path: { id } }, options),
  };
}
