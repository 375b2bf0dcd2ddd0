import type { OperationName } from "../../generated/fake.ts";
import type { Resource } from "./resource.ts";

/** The resources of the API, one per line. */
export const resources: Readonly<Record<"files", Resource<OperationName>>> = {
  files: { list: "listFiles", items: "data", retrieve: "retrieveFile", key: "id" },
};
