import type { Together } from "../src/index.ts";

/** What a case is given to work with. */
export interface CaseTools {
  /** A client that retries nothing. */
  readonly together: Together;
  /** The id of a file that exists on the server. */
  fileID(): Promise<string>;
}

/** One call of the client that makes the server answer an operation with a documented status. */
export interface ContractCase {
  /** Method and path template, as in `GET /files/{id}`. */
  readonly operation: string;
  /** As the document writes it: a code, a range (`4XX`) or `default`. */
  readonly status: string;
  call(tools: CaseTools): Promise<unknown>;
}

/**
 * A case for every operation and status of `generated/openapi.yaml`. The suite fails where one is missing, and where
 * one stands for nothing in the document any more.
 */
export const contractCases: readonly ContractCase[] = [
  {
    operation: "GET /files",
    status: "200",
    call: ({ together }) => together.files.list(),
  },
  {
    operation: "GET /files/{id}",
    status: "200",
    call: async ({ together, fileID }) => together.files.retrieve(await fileID()),
  },
];
