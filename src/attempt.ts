import { connectionError } from "./connection-error.ts";
import { type ErrorContext, errorOfResponse, factsOf, isRedirect } from "./error-of-response.ts";
import type { APIError } from "./errors/api-error.ts";
import { APIConnectionTimeoutError } from "./errors/connection-errors.ts";
import { TogetherError } from "./errors/together-error.ts";
import { APIResponseValidationError } from "./errors/validation-error.ts";
import { currentKey, fetchResponse } from "./fetch-response.ts";
import { type Outgoing, operationOf } from "./outgoing.ts";
import { readBody } from "./read-body.ts";
import { type Redact, redactor } from "./redact.ts";
import { Reply } from "./reply.ts";
import { runWithin } from "./run-within.ts";
import type { CallSettings, Settings } from "./settings.ts";

/** An attempt that brought an answer with a 2xx status, all of it read. */
export interface Success {
  readonly reply: Reply;
  readonly error?: undefined;
  readonly operation: string;
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
export async function attempt(
  settings: Settings,
  request: Outgoing,
  call: CallSettings,
  remainingMs: number,
): Promise<Success | Failure> {
  const { clock } = settings;
  const operation = operationOf(request);
  const ms = Math.min(call.timeout, remainingMs);
  let redact: Redact = (text) => text;
  let response: Response | undefined;
  try {
    return await runWithin(
      { clock, signal: call.signal, ms, timeoutError: () => timeoutError(ms, call, operation) },
      async (signal) => {
        const key = await currentKey(settings.apiKey);
        signal.throwIfAborted();
        redact = redactor(key);
        response = await fetchResponse(request, { settings, call, key, redact, signal });
        return outcomeOf(response, settings, { operation, redact });
      },
    );
  } catch (error) {
    const isTimeout = error instanceof APIConnectionTimeoutError;
    if (error instanceof TogetherError && !isTimeout) throw error;
    const cause = isTimeout ? error : connectionError(error, operation, redact);
    if (!response || isSuccess(response)) return { error: cause };
    // The status is known; only the rest of an error body is not.
    return { error: errorOfResponse(response, "", { operation, redact, now: clock.now(), cause }) };
  }
}

async function outcomeOf(
  response: Response,
  { clock, maxResponseBytes }: Settings,
  named: Pick<ErrorContext, "operation" | "redact">,
): Promise<Success | Failure> {
  const context = (): ErrorContext => ({ ...named, now: clock.now() });
  if (isRedirect(response)) {
    await response.body?.cancel();
    return { error: errorOfResponse(response, "", context()) };
  }
  const limit = isSuccess(response) ? maxResponseBytes : Math.min(maxErrorBytes, maxResponseBytes);
  const { bytes, complete } = await readBody(response.body, limit);
  const reply = new Reply(response, bytes);
  if (!isSuccess(response)) {
    return { reply, error: errorOfResponse(response, await reply.text(), context()) };
  }
  if (complete) return { reply, ...named };
  const { headers, ...facts } = factsOf(response.headers, named.redact, clock.now());
  const message = `response body is larger than ${maxResponseBytes} bytes (maxResponseBytes, ${named.operation})`;
  throw new APIResponseValidationError("size", response.status, message, headers, facts);
}

function isSuccess({ status }: Response): boolean {
  return status >= 200 && status < 300;
}

function timeoutError(ms: number, call: CallSettings, operation: string): Error {
  const option = ms < call.timeout ? "totalTimeout" : "timeout";
  return new APIConnectionTimeoutError({
    message: `Request timed out: no complete answer within ${ms} ms (${option}, ${operation}).`,
  });
}
