/** The outcome of one check of the package. Its name is a sentence. */
export interface Outcome {
  readonly name: string;
  readonly ok: boolean;
  /** A measurement or nothing if the check passed, otherwise the tool's output. */
  readonly seen: string;
}
