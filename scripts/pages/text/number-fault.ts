import type { UnplacedFault } from "../../problem/fault.ts";

/**
 * The fault for a number that JSON lacks: `.inf`, `.nan`, or one too large for a double; undefined for any other
 * value.
 */
export function numberFault(value: unknown): UnplacedFault | undefined {
  if (typeof value !== "number" || Number.isFinite(value)) return undefined;
  return {
    kind: "not-a-json-value",
    value: String(value),
    message: `The number is ${value}, which OpenAPI documents cannot contain`,
    suggestion: "write a finite number, or quote the text",
  };
}

/** Whether a value is a JSON scalar other than null. */
export function isJsonScalar(value: unknown): value is string | number | boolean {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}
