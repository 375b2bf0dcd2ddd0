import type { ContractCase } from "./contract-case.ts";

/**
 * The `Prefer` header that makes a Prism mock respond to a case with its status: some code of a range, and for
 * `default` a code that documents rarely use. `preference` is added.
 */
export function preferring(preference: string): (contractCase: ContractCase) => string {
  return ({ status }) => `code=${codeOf(status)}, ${preference}`;
}

function codeOf(status: string): string {
  return status === "default" ? "599" : status.toUpperCase().replace("XX", "99");
}
