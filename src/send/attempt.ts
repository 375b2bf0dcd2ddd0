import { APIConnectionTimeoutError } from "../errors/api-connection-error.ts";
import type { APIError } from "../errors/api-error.ts";
import { isTogetherError } from "../errors/together-error.ts";
import { loggable } from "../log/log.ts";
import { type Redact, redactor } from "../log/redact.ts";
import { askForKey } from "../options/parse-api-key.ts";
import type { Settings } from "../options/settings.ts";
import { connectionError, proxyAuthentication } from "./connection-error.ts";
import { type ErrorContext, errorOfResponse, isSuccess } from "./error-of-response.ts";
import { type Failure, failureOf, type Outcome, successOf } from "./outcome.ts";
import { type Outgoing, operationOf } from "./outgoing.ts";
import { abandonBody, type BodyReader, readBody, readerOf } from "./read-body.ts";
import { runWithin } from "./run-within.ts";
import { checkedResponse, startFetch } from "./start-fetch.ts";
import { usageError } from "./usage-error.ts";

/** How long to wait before the next attempt, in milliseconds; undefined if there should be none. */
export type WaitAfter = (error: APIError) => number | undefined;

/**
 * Sends a request once and reads the response. If another attempt follows a failed response, its body is read only until
 * that attempt: an error body may never end.
 * @throws {@link APIUserAbortError}; {@link APIResponseValidationError} for a body over `maxResponseBytes`;
 * {@link TogetherError} for a usage error. Any other failure is in the outcome, as another attempt may help.
 */
export function attempt(
  settings: Settings,
  request: Outgoing,
  remainingMs: number,
  waitAfter: WaitAfter,
): Promise<Outcome> {
  const { clock, signal, apiKey } = settings;
  const ms = Math.min(settings.timeout, remainingMs);
  let redact: Redact = String;
  let response: Response | undefined;
  let reader: BodyReader;
  let retryAt: number | undefined;
  let isOver = false;
  const work = async (controller: AbortController): Promise<Outcome> => {
    const key = typeof apiKey === "string" ? apiKey : await askForKey(apiKey, controller);
    redact = redactor(key);
    const context = { request, redact };
    const returned = await startFetch(settings, request, key, redact, controller);
    response = checkedResponse(returned, settings.fetch);
    reader = readerOf(response);
    // A fetch may ignore its signal and respond after the attempt has ended.
    if (isOver) abandonBody(reader);
    logResponse(response, context, settings);
    if (isSuccess(response)) {
      const body = await readBody(response, reader, settings.maxResponseBytes);
      return successOf(response, body, context, settings);
    }
    const waitMs = waitAfter(errorOfResponse(response, "", context, clock.now()));
    if (waitMs !== undefined) retryAt = clock.now() + waitMs;
    const failure = await failureOf(response, reader, context, settings, waitMs, controller);
    return failureAt(failure, retryAt);
  };
  const timeoutError = (): Error => timedOut(ms, settings, operationOf(request, redact));
  return runWithin(clock, { signal, ms, timeoutError }, work).catch((failure: unknown) => {
    isOver = true;
    abandonBody(reader);
    return failureAt(brokenOff(failure, response, { request, redact }, settings), retryAt);
  });
}

function failureAt(failure: Failure, retryAt: number | undefined): Failure {
  return retryAt === undefined ? failure : { ...failure, retryAt };
}

function timedOut(ms: number, { timeout }: Settings, operation: string): APIConnectionTimeoutError {
  const option = ms < timeout ? "totalTimeout" : "timeout";
  const message = `Request timed out: no complete response within ${ms} ms (${option}, ${operation}).`;
  return new APIConnectionTimeoutError({ message });
}

function logResponse(
  { status, headers }: Response,
  { request, redact }: ErrorContext,
  { log }: Settings,
): void {
  log.debug?.(`${operationOf(request, redact)}: ${status}`, loggable(headers, redact));
}

/**
 * The outcome of an attempt that failed before its response was read. Errors that a retry cannot fix are thrown.
 */
function brokenOff(
  failure: unknown,
  response: Response | undefined,
  { request, redact }: ErrorContext,
  settings: Settings,
): Failure {
  const isTimeout = isTogetherError(failure) && failure instanceof APIConnectionTimeoutError;
  if (!isTimeout && isTogetherError(failure)) throw failure;
  const usage = response || isTimeout ? undefined : usageError(failure, settings, request, redact);
  if (usage) throw usage;
  const cause = isTimeout ? failure : connectionError(failure, request, redact);
  if (cause.message.includes(proxyAuthentication)) throw cause;
  if (!response || isSuccess(response)) return { error: cause };
  // The status is known; only the rest of the error's body is missing.
  return {
    error: errorOfResponse(response, "", { request, redact, cause }, settings.clock.now()),
  };
}
