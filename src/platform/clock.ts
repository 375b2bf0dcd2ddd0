/** Time and chance, as the send loop sees them; tests bring their own. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** From 0 up to 1. */
  random(): number;
  /** Calls `expire` after so many milliseconds, unless the function it returns is called first; never keeps a process alive. */
  deadline(ms: number, expire: () => void): () => void;
  /** As `deadline`, but keeps a process alive: somebody awaits what comes after. */
  pause(ms: number, resume: () => void): () => void;
}

/** The longest delay that setTimeout can hold; it fires at once for a longer one. */
const longestTimerMs = 2 ** 31 - 1;

/** The platform's clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  random: () => Math.random(),
  deadline(ms, expire) {
    if (ms > longestTimerMs) return () => {};
    const timer = setTimeout(expire, ms);
    // Browsers and workers number their timers; only Node's, Bun's and Deno's keep a process alive.
    timer.unref?.();
    return () => clearTimeout(timer);
  },
  pause(ms, resume) {
    const timer = setTimeout(resume, Math.min(ms, longestTimerMs));
    return () => clearTimeout(timer);
  },
};
