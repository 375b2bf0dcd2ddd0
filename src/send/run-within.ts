import { APIUserAbortError } from "../errors/api-connection-error.ts";
import type { Clock } from "../platform/clock.ts";
import type { PlatformAbortSignal } from "../platform/platform-response.ts";
import { whenAborted } from "./when-aborted.ts";

/** What ends work before it is done. */
export interface Limits {
  /** The caller's signal; its abort throws {@link APIUserAbortError}. */
  readonly signal: PlatformAbortSignal | null | undefined;
  /** Milliseconds until `timeoutError` is called and its error thrown; Infinity for no limit. */
  readonly ms: number;
  readonly timeoutError: () => Error;
}

/**
 * Runs work until it is done, the time is up or the caller aborts, whichever comes first. In the last two cases
 * the promise rejects and the work's controller is aborted at once, whether or not the work reacts. The timer and
 * the listener are removed in any case.
 * Work that fails is not aborted: undici throws, where nobody can catch it, if a fetch that has rejected its arguments is.
 *
 * It uses its own controller and timer instead of `AbortSignal.any` and `AbortSignal.timeout`: on Node 20 and 22
 * those may never fire after a garbage collection (https://github.com/nodejs/undici/issues/4068).
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
    const fail = (error: unknown): void => {
      end();
      reject(error);
    };
    const stop = (error: unknown): void => {
      fail(error);
      controller.abort(error);
    };
    const onAbort = (): void => stop(new APIUserAbortError({ cause: signal?.reason }));
    const cancel = clock.deadline(ms, () => stop(timeoutError()));
    const forget = signal && whenAborted(signal, onAbort);
    if (signal?.aborted) return onAbort();
    work(controller).then((value) => {
      end();
      resolve(value);
    }, fail);
  });
}
