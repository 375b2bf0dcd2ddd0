/** Time and random numbers for the send loop. Tests pass their own. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** From 0 up to 1. */
  random(): number;
  /**
   * Calls `expire` after a number of milliseconds, unless the returned function is called first. Keeps the process
   * alive until then. If the time is longer than a timer can last (24.8 days), `expire` is never called.
   */
  deadline(ms: number, expire: () => void): () => void;
  /** Like `deadline`, but calls `resume` after 24.8 days at the latest. */
  pause(ms: number, resume: () => void): () => void;
}

/** The longest delay that setTimeout accepts; with a longer one it fires at once. */
const longestTimerMs = 2 ** 31 - 1;

/** The platform's clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  random: () => Math.random(),
  deadline: (ms, expire) => startTimer(ms, ms > longestTimerMs ? () => {} : expire),
  pause: startTimer,
};

function startTimer(ms: number, call: () => void): () => void {
  const timer = setTimeout(call, Math.min(ms, longestTimerMs));
  return () => clearTimeout(timer);
}
