import type { APIError } from "../errors/api-error.ts";
import type { Redact } from "../log/redact.ts";
import type { Settings } from "../options/settings.ts";
import type { Clock } from "../platform/clock.ts";
import {
  type ErrorContext,
  errorOfResponse,
  isRedirect,
  validationError,
} from "./error-of-response.ts";
import type { Outgoing } from "./outgoing.ts";
import { abandonBody, type Body, type BodyReader, joinChunks, readBody } from "./read-body.ts";
import { Reply } from "./reply.ts";

/** An attempt that got a response with a 2xx status and read all of it. */
export interface Success {
  readonly reply: Reply;
  readonly error?: undefined;
  readonly request: Outgoing;
  /** Removes the API key of this attempt from text. */
  readonly redact: Redact;
}

/** An attempt that failed. It has a reply if a response with another status was read completely. */
export interface Failure {
  readonly reply?: Reply;
  readonly error: APIError;
  /** When the next attempt should start, in milliseconds since the epoch, if the response says so. */
  readonly retryAt?: number;
}

/** The outcome of an attempt. */
export type Outcome = Success | Failure;

/** The most bytes to read of an error body, unless `maxResponseBytes` is less. */
const maxErrorBytes = 2 ** 20;

/**
 * The outcome of a 2xx response.
 * @throws {@link APIResponseValidationError} if its body is larger than `maxResponseBytes`.
 */
export function successOf(
  response: Response,
  { chunks, complete }: Body,
  context: ErrorContext,
  { maxResponseBytes }: Settings,
): Success {
  if (complete) return { reply: new Reply(response, joinChunks(chunks)), ...context };
  const what = `body is larger than ${maxResponseBytes} bytes`;
  throw validationError("size", what, response, context);
}

/**
 * Reads the body of any other response.
 * @param waitMs - milliseconds until the next attempt, when reading stops; undefined if there is none.
 */
export async function failureOf(
  response: Response,
  reader: BodyReader,
  context: ErrorContext,
  { maxResponseBytes, clock }: Settings,
  waitMs: number | undefined,
  controller: AbortController,
): Promise<Failure> {
  const whole = readBody(response, reader, Math.min(maxErrorBytes, maxResponseBytes));
  const { chunks, complete } = await (waitMs === undefined
    ? whole
    : within(waitMs, whole, reader, clock, controller));
  const reply = new Reply(response, joinChunks(chunks));
  const error = errorOfResponse(response, reply.text(), context, clock.now());
  // A truncated body must not pass for the server's answer.
  return isRedirect(response) || !complete ? { error } : { error, reply };
}

/** The body if it arrives within a number of milliseconds; otherwise it is canceled and the result is empty. */
function within(
  ms: number,
  whole: Promise<Body>,
  reader: BodyReader,
  clock: Clock,
  controller: AbortController,
): Promise<Body> {
  return new Promise((resolve) => {
    const cutOff = (): void => {
      abandonBody(reader);
      // Closes the connection of a body without a reader.
      controller.abort();
      resolve({ chunks: [], complete: false });
    };
    const cancel = clock.deadline(ms, cutOff);
    controller.signal.addEventListener("abort", cancel);
    whole.then(resolve, cutOff).finally(cancel);
  });
}
