import type { ContractCase } from "./contract-case.ts";

/**
 * The `Prefer` header that makes a Prism mock answer a case with the status it is about: any code of a range, and for
 * `default` one that documents seldom name. `preference` is sent along.
 */
export function preferring(preference: string): (contractCase: ContractCase) => string {
  return ({ status }) => `code=${codeOf(status)}, ${preference}`;
}

function codeOf(status: string): string {
  return status === "default" ? "599" : status.toUpperCase().replace("XX", "99");
}
