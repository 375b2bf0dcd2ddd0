/** A word that is not among those allowed in its place. */
export interface Mistyped {
  readonly typed: string;
  readonly known: readonly string[];
}

/**
 * Thrown if the arguments of a command are wrong. The message is a sentence that is printed as a one-line hint;
 * the exit code is 64.
 */
export class UsageError extends Error {
  override readonly name = "UsageError";
  /** The mistyped word, so that the nearest known one can be suggested. */
  readonly mistyped: Mistyped | undefined;

  constructor(message: string, mistyped?: Mistyped) {
    super(message);
    this.mistyped = mistyped;
  }
}
