import type { ContractCase } from "./contract-case.ts";

/**
 * The `Prefer` header that makes a Prism mock respond to a case with its status. `preference` is added.
 */
export function preferring(preference: string): (contractCase: ContractCase) => string {
  return ({ status }) => `code=${codeOf(status)}, ${preference}`;
}

/** A code for a documented status: itself, some code of a range, and for `default` one that documents rarely use. */
export function codeOf(status: string): string {
  return status === "default" ? "599" : status.toUpperCase().replace("XX", "99");
}
