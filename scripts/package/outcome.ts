/** One check of the package: its name as a sentence, whether it holds, and what was seen where it does not. */
export interface Outcome {
  readonly name: string;
  readonly ok: boolean;
  /** A measurement if the check passed, else the tool's own words. */
  readonly seen: string;
}
