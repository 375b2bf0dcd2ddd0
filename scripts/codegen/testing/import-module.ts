import type { ValidateResponse } from "../runtime/validate-response.ts";

/** The exports of a generated module. Nothing but the module itself is loaded. */
export async function importModule<T>(js: string): Promise<T> {
  return import(`data:text/javascript;base64,${Buffer.from(js).toString("base64")}`);
}

/** The validators that a generated module exports, by name. */
export function importValidators(js: string): Promise<Readonly<Record<string, ValidateResponse>>> {
  return importModule(js);
}
