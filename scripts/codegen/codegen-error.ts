/** Thrown if no code can be generated from a document, with the reason that a library gives. */
export class CodegenError extends Error {
  override readonly name = "CodegenError";
  /** JSON pointer of the rejected part; empty if it is unknown. */
  readonly pointer: string;

  /** @param placeOf - maps a pointer of the cause to a pointer in the document. */
  constructor(what: string, cause: unknown, placeOf = (pointer: string): string => pointer) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(`${what} cannot be generated: ${reason}`, { cause });
    const isPlaced = cause instanceof Error && "pointer" in cause;
    this.pointer = isPlaced && typeof cause.pointer === "string" ? placeOf(cause.pointer) : "";
  }
}
