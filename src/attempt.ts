import { askForKey } from "./api-key.ts";
import { connectionError } from "./connection-error.ts";
import { errorOfResponse, isRedirect, isSuccess, validationError } from "./error-of-response.ts";
import type { APIError } from "./errors/api-error.ts";
import { APIConnectionTimeoutError } from "./errors/connection-errors.ts";
import { TogetherError } from "./errors/together-error.ts";
import { responseOf, startFetch } from "./fetch-response.ts";
import { loggable } from "./log.ts";
import { type Outgoing, operationOf } from "./outgoing.ts";
import { readBody } from "./read-body.ts";
import { type Redact, redactor } from "./redact.ts";
import { Reply } from "./reply.ts";
import { runWithin } from "./run-within.ts";
import type { Settings } from "./settings.ts";

/** An attempt that brought an answer with a 2xx status, all of it read. */
export interface Success {
  readonly reply: Reply;
  readonly error?: undefined;
  readonly request: Outgoing;
  /** Removes the API key of this attempt from text. */
  readonly redact: Redact;
}

/** An attempt that did not; there is a reply nevertheless when an answer of another status was read. */
export interface Failure {
  readonly reply?: Reply;
  readonly error: APIError;
}

/** How much of an error body is read. */
const maxErrorBytes = 2 ** 20;

/**
 * Sends a request once and reads the answer.
 * @throws {@link APIUserAbortError}; {@link APIResponseValidationError} for a body over `maxResponseBytes`;
 * {@link TogetherError} for wrong use. Any other failure is in the outcome, as another attempt may help.
 */
export function attempt(
  settings: Settings,
  request: Outgoing,
  remainingMs: number,
): Promise<Success | Failure> {
  const { clock } = settings;
  const ms = Math.min(settings.timeout, remainingMs);
  let redact: Redact = String;
  let response: Response | undefined;
  const work = async (controller: AbortController): Promise<Success | Failure> => {
    const { apiKey, maxResponseBytes } = settings;
    const key = typeof apiKey === "string" ? apiKey : await askForKey(apiKey, controller);
    redact = redactor(key);
    response = responseOf(await startFetch(settings, request, key, redact, controller));
    settings.log.debug?.(
      `${operationOf(request, redact)}: ${response.status}`,
      loggable(response.headers, redact),
    );
    const ok = isSuccess(response);
    const body = await readBody(response.body, ok ? maxResponseBytes : maxErrorBytes);
    const context = { request, redact };
    if (ok && !body.complete) {
      const what = `body is larger than ${maxResponseBytes} bytes`;
      throw validationError("size", what, response, context);
    }
    const reply = new Reply(response, body.bytes);
    if (ok) return { reply, request, redact };
    const error = errorOfResponse(response, reply.text(), context, clock.now());
    return isRedirect(response) ? { error } : { error, reply };
  };
  const timeoutError = () =>
    new APIConnectionTimeoutError({
      message: `Request timed out: no complete answer within ${ms} ms (${ms < settings.timeout ? "totalTimeout" : "timeout"}, ${operationOf(request, redact)}).`,
    });
  return runWithin(clock, { signal: settings.signal, ms, timeoutError }, work).catch(
    (failure: unknown) => {
      const isTimeout = failure instanceof APIConnectionTimeoutError;
      if (failure instanceof TogetherError && !isTimeout) throw failure;
      const cause = isTimeout ? failure : connectionError(failure, request, redact);
      if (!response || isSuccess(response)) return { error: cause };
      // The status is known; only the rest of an error body is not.
      return { error: errorOfResponse(response, "", { request, redact, cause }, clock.now()) };
    },
  );
}
