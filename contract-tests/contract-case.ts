import type { Together } from "../src/index.ts";

/** The tools that a case gets. */
export interface CaseTools {
  /** A client that does not retry. */
  readonly together: Together;
  /** The id of a file that exists on the server. */
  fileID(): Promise<string>;
}

/** One call of the client that makes the server answer an operation with a documented status. */
export interface ContractCase {
  /** Method and path template, as in `GET /files/{id}`. */
  readonly operation: string;
  /** As in the document: a code, a range (`4XX`) or `default`. */
  readonly status: string;
  call(tools: CaseTools): Promise<unknown>;
}

/**
 * A case for every operation and status of `generated/openapi.yaml`. The suite fails if one is missing or no
 * longer in the document.
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
