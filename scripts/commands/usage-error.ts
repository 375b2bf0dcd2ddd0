/**
 * The words behind a command are not what it takes. `spec` prints the message as a one-line hint and
 * exits with 64. What `parseArgs` of node:util throws is treated the same.
 */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** Whether an error says that a person typed something a command does not take. */
export function isUsageError(error: unknown): error is Error {
  return (
    error instanceof UsageError ||
    (error instanceof TypeError &&
      "code" in error &&
      typeof error.code === "string" &&
      error.code.startsWith("ERR_PARSE_ARGS_"))
  );
}
