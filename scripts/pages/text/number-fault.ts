import type { UnplacedFault } from "../../problem/fault.ts";

/** Whether a scalar is one of JSON's; null aside. */
export function isJsonScalar(value: unknown): value is string | number | boolean {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

/** A number that JSON does not have: `.inf` or `.nan`, or one too large for a double. */
export function numberFault(value: unknown): UnplacedFault | undefined {
  if (typeof value !== "number" || Number.isFinite(value)) return undefined;
  return {
    kind: "not-a-json-value",
    value: String(value),
    message: `The number is ${value}, which OpenAPI documents cannot hold`,
    suggestion: "write a finite number, or quote the text",
  };
}
