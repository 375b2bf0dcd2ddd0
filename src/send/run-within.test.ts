import { getEventListeners } from "node:events";
import { describe, expect, it, vi } from "vitest";
import { APIUserAbortError } from "../errors/api-connection-error.ts";
import { type Clock, systemClock } from "../platform/clock.ts";
import { runWithin } from "./run-within.ts";

/** A clock whose deadlines pass when `expire` is called. */
function handClock(): { clock: Clock; expire: () => void; cancel: () => void } {
  const state = { expire: () => {} };
  const cancel = vi.fn();
  const clock = {
    ...systemClock,
    deadline(_: number, expire: () => void) {
      state.expire = expire;
      return cancel;
    },
  };
  return { clock, expire: () => state.expire(), cancel };
}

const never = () => new Promise<never>(() => {});

describe("runWithin", () => {
  const late = new Error("late");
  const limits = { ms: 1, timeoutError: () => late };

  it("returns what the work returns, and clears the timer and the listener", async () => {
    const { clock, cancel } = handClock();
    const { signal } = new AbortController();
    expect(await runWithin(clock, { ...limits, signal }, async () => 7)).toBe(7);
    expect(cancel).toHaveBeenCalled();
    expect(getEventListeners(signal, "abort")).toHaveLength(0);
  });

  it("throws what the work throws, and clears the timer and the listener", async () => {
    const { clock, cancel } = handClock();
    const { signal } = new AbortController();
    const work = () => Promise.reject(new Error("broken"));
    await expect(runWithin(clock, { ...limits, signal }, work)).rejects.toThrow("broken");
    expect(cancel).toHaveBeenCalled();
    expect(getEventListeners(signal, "abort")).toHaveLength(0);
  });

  it("throws the error of timeoutError when the time is up, and aborts the work", async () => {
    const { clock, expire } = handClock();
    let controller: AbortController | undefined;
    const run = runWithin(clock, { ...limits, signal: undefined }, (given) => {
      controller = given;
      return never();
    });
    expire();
    await expect(run).rejects.toBe(late);
    expect(controller?.signal.reason).toBe(late);
  });

  it("has one listener on a signal that several runs share, until the last run ends", async () => {
    const { signal } = new AbortController();
    const listeners = () => getEventListeners(signal, "abort").length;
    const within = { ...limits, ms: 1_000, signal };
    const finish: (() => void)[] = [];
    const runs = [1, 2, 3].map(() =>
      runWithin(systemClock, within, () => new Promise<void>((resolve) => finish.push(resolve))),
    );
    expect(listeners()).toBe(1);
    for (const [index, end] of finish.entries()) {
      expect(listeners()).toBe(1);
      end();
      await runs[index];
    }
    expect(listeners()).toBe(0);
    await runWithin(systemClock, within, async () => expect(listeners()).toBe(1));
    expect(listeners()).toBe(0);
  });

  it("does not start the work if the signal is already aborted", async () => {
    const work = vi.fn(never);
    const run = runWithin(systemClock, { ...limits, signal: AbortSignal.abort("why") }, work);
    await expect(run).rejects.toBeInstanceOf(APIUserAbortError);
    await expect(run).rejects.toHaveProperty("cause", "why");
    expect(work).not.toHaveBeenCalled();
  });
});
