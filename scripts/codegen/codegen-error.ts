/** A document that no code can be generated from: a library refuses it, and says why. */
export class CodegenError extends Error {
  override readonly name = "CodegenError";
  /** JSON pointer of the part that is refused; empty where that is not known. */
  readonly pointer: string;

  /** @param placeOf - where a pointer of the cause is in the document. */
  constructor(what: string, cause: unknown, placeOf = (pointer: string): string => pointer) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(`${what} cannot be generated: ${reason}`, { cause });
    const isPlaced = cause instanceof Error && "pointer" in cause;
    this.pointer = isPlaced && typeof cause.pointer === "string" ? placeOf(cause.pointer) : "";
  }
}
