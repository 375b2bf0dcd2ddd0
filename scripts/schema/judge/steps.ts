/** Judging one payload took more steps than allowed. */
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
  /** Begins with another payload. */
  start(): void;
  /** @throws TooManySteps */
  take(): void;
}

/**
 * A limit on the work for one payload: schemas that refer to each other in several ways can ask for twice the work at
 * each level of a payload. Counted in steps and not in time, so that it is the same on every machine.
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
