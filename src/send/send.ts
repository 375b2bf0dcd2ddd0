import type { Settings } from "../options/settings.ts";
import { attempt, type Failure, type Success } from "./attempt.ts";
import { nextWaitMs } from "./next-wait-ms.ts";
import type { Outgoing } from "./outgoing.ts";
import { runWithin } from "./run-within.ts";

/**
 * Sends a request, and again while that may help. Gives what became of the last attempt.
 * @param retry - how many retries went before.
 * @param end - when `totalTimeout` is up, in milliseconds since the epoch.
 * @throws as {@link attempt} does.
 */
export function send(
  settings: Settings,
  request: Outgoing,
  retry = 0,
  end: number = settings.clock.now() + settings.totalTimeout,
): Promise<Success | Failure> {
  const { clock, log, maxRetryAfter } = settings;
  return attempt(settings, request, end - clock.now()).then((outcome) => {
    const { error } = outcome;
    const maxRetries = request.repeatable ? settings.maxRetries : 0;
    if (!error || retry >= maxRetries) return outcome;
    const remainingMs = end - clock.now();
    const random = clock.random();
    const waitMs = nextWaitMs({ error, retry, maxRetryAfter, remainingMs, random });
    if (waitMs === undefined) return outcome;
    log.info?.(`${error.message}: retry ${retry + 1} of ${maxRetries} in ${Math.round(waitMs)} ms`);
    return pause(settings, waitMs).then(() => send(settings, request, retry + 1, end));
  });
}

/** Waits, unless the caller aborts. */
function pause({ clock, signal }: Settings, ms: number): Promise<void> {
  const limits = { signal, ms: Number.POSITIVE_INFINITY, timeoutError: Error };
  return runWithin(
    clock,
    limits,
    (controller) =>
      new Promise((resolve) => {
        controller.signal.addEventListener("abort", clock.pause(ms, resolve));
      }),
  );
}
