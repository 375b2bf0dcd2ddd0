/** Thrown if no code can be generated from a document, with the reason that a library gives. */
export class CodegenError extends Error {
  override readonly name = "CodegenError";
  /** JSON pointer of the rejected part; empty if it is unknown. */
  readonly pointer: string;

  /**
   * @param cause - the error of a library, or the reason in words.
   * @param pointer - by default, the one that the cause has.
   */
  constructor(what: string, cause: unknown, pointer: string = pointerIn(cause)) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(`${what} cannot be generated: ${reason}`, { cause });
    this.pointer = pointer;
  }
}

/** The pointer that an error has; empty if it has none. */
export function pointerIn(error: unknown): string {
  const pointer = error instanceof Error && "pointer" in error ? error.pointer : "";
  return typeof pointer === "string" ? pointer : "";
}
