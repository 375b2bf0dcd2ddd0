/** One check of the package: its name as a sentence, whether it holds, and what was seen where it does not. */
export interface Outcome {
  readonly name: string;
  readonly ok: boolean;
  /** What was seen: a measurement where it holds, the tool's own words where it does not. */
  readonly seen: string;
  /** Where a target beyond the check is not met: which, and why that is no failure. */
  readonly missed?: string;
}
