import { Transport } from "../../src/call/transport.ts";
import { createFiles } from "../../src/create-files.ts";
import type { Files } from "../../src/files.ts";
import type { ClientOptions } from "../../src/options/client-options.ts";
import { parseOptions } from "../../src/options/parse-options.ts";
import { type Clock, systemClock } from "../../src/platform/clock.ts";

/** The platform's clock, except that waits between attempts take no time and are recorded. */
export interface TestClock extends Clock {
  /** Milliseconds of each wait. */
  readonly waits: readonly number[];
}

/** Makes a test clock. The random number and the time can be set, and waits can be made endless. */
export function testClock(
  options: { random?: number; now?: number; endlessWaits?: boolean } = {},
): TestClock {
  const waits: number[] = [];
  return {
    ...systemClock,
    now: () => options.now ?? Date.now(),
    random: () => options.random ?? 0.5,
    pause(ms, resume) {
      waits.push(ms);
      if (!options.endlessWaits) queueMicrotask(resume);
      return () => {};
    },
    waits,
  };
}

/** The Files API with a custom clock. */
export function filesWith(clock: Clock, options: ClientOptions): Files {
  return createFiles(
    new Transport(parseOptions({ apiKey: "sk-test-key-0123456789", ...options }, clock)),
  );
}

/** The platform's clock, which also counts the timers that have neither fired nor been cleared. */
export function countingClock(): Clock & { readonly running: () => number } {
  const timers = new Set<symbol>();
  const counted =
    (start: Clock["pause"]): Clock["pause"] =>
    (ms, call) => {
      if (ms === Number.POSITIVE_INFINITY) return start(ms, call); // There is no such timer.
      const timer = Symbol();
      timers.add(timer);
      const clear = start(ms, () => {
        timers.delete(timer);
        call();
      });
      return () => {
        timers.delete(timer);
        clear();
      };
    };
  return {
    ...systemClock,
    deadline: counted(systemClock.deadline),
    pause: counted(systemClock.pause),
    running: () => timers.size,
  };
}
