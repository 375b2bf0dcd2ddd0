import type { Clock } from "../platform/clock.ts";

/** A clock whose time passes only when something waits, and then at once. */
export interface FakeClock extends Clock {
  /** Advances time. Deadlines on the way expire. */
  advance(ms: number): void;
  /** Advances time to the next deadline, if there is one, which expires. */
  expireNext(): void;
}

interface Deadline {
  readonly at: number;
  readonly expire: () => void;
}

/** Makes a clock that starts at 2026-01-01 UTC and always returns the same random number. */
export function fakeClock(): FakeClock {
  let now = Date.UTC(2026, 0);
  const deadlines = new Set<Deadline>();
  const next = (): Deadline | undefined => [...deadlines].sort((a, b) => a.at - b.at)[0];
  const expireUntil = (time: number): void => {
    for (let due = next(); due !== undefined && due.at <= time; due = next()) {
      now = Math.max(now, due.at);
      deadlines.delete(due);
      due.expire();
    }
    now = Math.max(now, time);
  };
  const advance = (ms: number): void => expireUntil(now + ms);
  return {
    now: () => now,
    random: () => 0.5,
    deadline(ms, expire) {
      const deadline = { at: now + ms, expire };
      if (Number.isFinite(ms)) deadlines.add(deadline);
      return () => deadlines.delete(deadline);
    },
    pause(ms, resume) {
      let isWaiting = true;
      queueMicrotask(() => {
        if (!isWaiting) return;
        advance(ms);
        if (isWaiting) resume();
      });
      return () => {
        isWaiting = false;
      };
    },
    advance,
    expireNext() {
      expireUntil(next()?.at ?? now);
    },
  };
}
