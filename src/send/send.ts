import type { APIError } from "../errors/api-error.ts";
import type { Settings } from "../options/settings.ts";
import { attempt } from "./attempt.ts";
import { nextWaitMs } from "./next-wait-ms.ts";
import type { Outcome } from "./outcome.ts";
import type { Outgoing } from "./outgoing.ts";
import { runWithin } from "./run-within.ts";

/**
 * Sends a request, and retries it as long as that may help.
 * @returns the outcome of the last attempt.
 * @param retry - how many retries came before.
 * @param end - when `totalTimeout` is up, in milliseconds since the epoch.
 * @throws as {@link attempt} does.
 */
export function send(
  settings: Settings,
  request: Outgoing,
  retry = 0,
  end: number = settings.clock.now() + settings.totalTimeout,
): Promise<Outcome> {
  const { clock, log, maxRetryAfter } = settings;
  const maxRetries = request.repeatable ? settings.maxRetries : 0;
  const waitAfter = (error: APIError): number | undefined =>
    retry < maxRetries
      ? nextWaitMs({
          error,
          retry,
          maxRetryAfter,
          remainingMs: end - clock.now(),
          random: clock.random(),
        })
      : undefined;
  return attempt(settings, request, end - clock.now(), waitAfter).then((outcome) => {
    const { error } = outcome;
    if (!error) return outcome;
    const waitMs =
      outcome.retryAt === undefined ? waitAfter(error) : Math.max(0, outcome.retryAt - clock.now());
    if (waitMs === undefined) return outcome;
    const reason = error.message.replace(/\.$/, "");
    log.info?.(`${reason}; retry ${retry + 1} of ${maxRetries} in ${Math.round(waitMs)} ms`);
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
