import { APIConnectionTimeoutError } from "../errors/api-connection-error.ts";
import type { APIError } from "../errors/api-error.ts";
import { isTogetherError } from "../errors/together-error.ts";
import { loggable } from "../log/log.ts";
import { type Redact, redactor } from "../log/redact.ts";
import { askForKey } from "../options/parse-api-key.ts";
import type { Settings } from "../options/settings.ts";
import { connectionError } from "./connection-error.ts";
import {
  type ErrorContext,
  errorOfResponse,
  isRedirect,
  isSuccess,
  validationError,
} from "./error-of-response.ts";
import { type Outgoing, operationOf } from "./outgoing.ts";
import { abandonBody, type Body, type BodyReader, joinChunks, readBody } from "./read-body.ts";
import { Reply } from "./reply.ts";
import { runWithin } from "./run-within.ts";
import { responseOf, startFetch } from "./start-fetch.ts";

/** An attempt that brought an answer with a 2xx status, all of it read. */
export interface Success {
  readonly reply: Reply;
  readonly error?: undefined;
  readonly request: Outgoing;
  /** Removes the API key of this attempt from text. */
  readonly redact: Redact;
}

/** An attempt that did not; there is a reply nevertheless when an answer of another status was read, all of it. */
export interface Failure {
  readonly reply?: Reply;
  readonly error: APIError;
}

/** How much of an error body is read, unless `maxResponseBytes` is less. */
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
  const { clock, signal, timeout } = settings;
  const ms = Math.min(timeout, remainingMs);
  let redact: Redact = String;
  let response: Response | undefined;
  let reader: BodyReader;
  let isOver = false;
  const work = async (controller: AbortController): Promise<Success | Failure> => {
    const { apiKey, log, maxResponseBytes } = settings;
    const key = typeof apiKey === "string" ? apiKey : await askForKey(apiKey, controller);
    redact = redactor(key);
    response = responseOf(await startFetch(settings, request, key, redact, controller));
    reader = response.body?.getReader();
    // A fetch may ignore its signal, and answer when nobody waits any more.
    if (isOver) abandonBody(reader);
    log.debug?.(
      `${operationOf(request, redact)}: ${response.status}`,
      loggable(response.headers, redact),
    );
    const most = isSuccess(response) ? maxResponseBytes : Math.min(maxErrorBytes, maxResponseBytes);
    const body = await readBody(reader, most);
    return outcomeOf(response, body, { request, redact }, settings);
  };
  const timeoutError = () =>
    new APIConnectionTimeoutError({
      message: `Request timed out: no complete answer within ${ms} ms (${ms < timeout ? "totalTimeout" : "timeout"}, ${operationOf(request, redact)}).`,
    });
  return runWithin(clock, { signal, ms, timeoutError }, work).catch((failure: unknown) => {
    isOver = true;
    abandonBody(reader);
    return brokenOff(failure, response, { request, redact }, clock.now());
  });
}

/** What came of an attempt whose answer was read, as far as it may be. */
function outcomeOf(
  response: Response,
  body: Body,
  context: ErrorContext,
  { maxResponseBytes, clock }: Settings,
): Success | Failure {
  const ok = isSuccess(response);
  if (ok && !body.complete) {
    const what = `body is larger than ${maxResponseBytes} bytes`;
    throw validationError("size", what, response, context);
  }
  const reply = new Reply(response, joinChunks(body.chunks));
  if (ok) return { reply, ...context };
  const error = errorOfResponse(response, reply.text(), context, clock.now());
  // A body that is cut off must not be taken for what the server said.
  return isRedirect(response) || !body.complete ? { error } : { error, reply };
}

/** What came of an attempt that failed before its answer was read; throws what another attempt cannot help. */
function brokenOff(
  failure: unknown,
  response: Response | undefined,
  { request, redact }: ErrorContext,
  now: number,
): Failure {
  const isTimeout = isTogetherError(failure) && failure instanceof APIConnectionTimeoutError;
  if (!isTimeout && isTogetherError(failure)) throw failure;
  const cause = isTimeout ? failure : connectionError(failure, request, redact);
  if (!response || isSuccess(response)) return { error: cause };
  // The status is known; only the rest of an error body is not.
  return { error: errorOfResponse(response, "", { request, redact, cause }, now) };
}
