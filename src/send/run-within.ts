import { APIUserAbortError } from "../errors/api-connection-error.ts";
import type { Clock } from "../platform/clock.ts";
import type { PlatformAbortSignal } from "../platform/platform-response.ts";
import { whenAborted } from "./when-aborted.ts";

/** What ends a piece of work before it is done. */
export interface Limits {
  /** The caller's signal; its abort throws {@link APIUserAbortError}. */
  readonly signal: PlatformAbortSignal | null | undefined;
  /** Milliseconds until `timeoutError` is made and thrown; Infinity for none. */
  readonly ms: number;
  readonly timeoutError: () => Error;
}

/**
 * Runs work until it is done, the time is up or the caller aborts, whichever comes first. Then, at once, whatever the work
 * does: the controller it was given is aborted, the promise settles, the timer and the listener are gone.
 *
 * One own controller and timer in place of `AbortSignal.any` and `AbortSignal.timeout`: on Node 20 and 22 those may never
 * fire once collected (https://github.com/nodejs/undici/issues/4068).
 */
export function runWithin<T>(
  clock: Clock,
  { signal, ms, timeoutError }: Limits,
  work: (controller: AbortController) => Promise<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const controller = new AbortController();
    const end = (): void => {
      cancel();
      forget?.();
    };
    const stop = (error: unknown): void => {
      end();
      reject(error);
      controller.abort(error);
    };
    const onAbort = (): void => stop(new APIUserAbortError({ cause: signal?.reason }));
    const cancel = clock.deadline(ms, () => stop(timeoutError()));
    const forget = signal && whenAborted(signal, onAbort);
    if (signal?.aborted) return onAbort();
    work(controller).then((value) => {
      end();
      resolve(value);
    }, stop);
  });
}
