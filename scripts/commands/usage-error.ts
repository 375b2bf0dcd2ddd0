/** A word that is none of those it could be. */
export interface Mistyped {
  readonly typed: string;
  readonly known: readonly string[];
}

/**
 * The words behind a command are not what it takes. `spec` prints the message, a sentence, as a one-line hint and
 * exits with 64.
 */
export class UsageError extends Error {
  override readonly name = "UsageError";
  /** What was typed in place of a word there is, so that the nearest one can be named. */
  readonly mistyped: Mistyped | undefined;

  constructor(message: string, mistyped?: Mistyped) {
    super(message);
    this.mistyped = mistyped;
  }
}
