import type { ValidateResponse } from "../runtime/validate-response.ts";

/** For tests: the validators that a generated module exports, by name. Nothing but the module itself is loaded. */
export async function importValidators(
  js: string,
): Promise<Readonly<Record<string, ValidateResponse>>> {
  return import(`data:text/javascript;base64,${Buffer.from(js).toString("base64")}`);
}
