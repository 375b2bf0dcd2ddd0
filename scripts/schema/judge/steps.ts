/** Thrown if judging one payload takes more steps than allowed. */
export class TooManySteps extends Error {
  override readonly name = "TooManySteps";

  constructor() {
    super(`a payload takes more than ${stepsAtMost} steps to judge`);
  }
}

/** Some 0.1 s. */
const stepsAtMost = 200_000;

/** Counts the steps of judging a payload. */
export interface Steps {
  /** Starts counting for another payload. */
  start(): void;
  /** @throws TooManySteps */
  take(): void;
}

/**
 * Limits the work for one payload, because schemas that refer to each other in several ways can double the work at
 * each level of a payload. It counts steps and not time, so that the limit is the same on every machine.
 */
export function newSteps(): Steps {
  let taken = 0;
  return {
    start: () => {
      taken = 0;
    },
    take: () => {
      taken += 1;
      if (taken > stepsAtMost) throw new TooManySteps();
    },
  };
}
