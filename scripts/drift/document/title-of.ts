import type { Operation } from "./match-operations.ts";

/** An operation as people write it: "GET /path". */
export function titleOf(operation: Pick<Operation, "method" | "path">): string {
  return `${operation.method.toUpperCase()} ${operation.path}`;
}
