import { attempt, type Failure, type Success } from "./attempt.ts";
import { APIConnectionTimeoutError } from "./errors/connection-errors.ts";
import { type Outgoing, operationOf } from "./outgoing.ts";
import { nextWaitMs } from "./retry.ts";
import { runWithin } from "./run-within.ts";
import type { CallSettings, Settings } from "./settings.ts";

/**
 * Sends a request, and again while that may help. Gives what became of the last attempt.
 * @throws as {@link attempt} does.
 */
export async function send(
  settings: Settings,
  request: Outgoing,
  call: CallSettings,
): Promise<Success | Failure> {
  const { clock, log, maxRetryAfter } = settings;
  const maxRetries = request.repeatable ? call.maxRetries : 0;
  const end = clock.now() + call.totalTimeout;
  for (let retry = 0; ; retry++) {
    const outcome = await attempt(settings, request, call, end - clock.now());
    const { error } = outcome;
    if (!error || retry >= maxRetries) return outcome;
    const remainingMs = end - clock.now();
    const random = clock.random();
    const waitMs = nextWaitMs({ error, retry, maxRetryAfter, remainingMs, random });
    if (waitMs === undefined) return outcome;
    log.info?.(
      `${error.message} Retry ${retry + 1} of ${maxRetries} in ${Math.round(waitMs)} ms: ${operationOf(request)}.`,
    );
    await pause(settings, call, waitMs);
  }
}

/** Waits, unless the caller aborts. */
function pause({ clock }: Settings, { signal }: CallSettings, ms: number): Promise<void> {
  const timeoutError = () => new APIConnectionTimeoutError();
  return runWithin(
    { clock, signal, ms: Number.POSITIVE_INFINITY, timeoutError },
    (stopped) =>
      new Promise((resolve) => {
        stopped.addEventListener("abort", clock.pause(ms, resolve));
      }),
  );
}
