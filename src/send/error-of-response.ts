import type { APIError, APIErrorFacts } from "../errors/api-error.ts";
import {
  APIResponseValidationError,
  type ValidationIssue,
  type ValidationKind,
} from "../errors/api-response-validation-error.ts";
import { rateLimitOf } from "../errors/rate-limit.ts";
import { requestIdOf } from "../errors/request-id-of.ts";
import { statusError } from "../errors/status-error.ts";
import { excerptOf, readVendorError } from "../errors/vendor-error.ts";
import { parseRedacted, type Redact, redactHeaders } from "../log/redact.ts";
import { type Outgoing, operationOf } from "./outgoing.ts";
import { retryAfterMs } from "./retry-after-ms.ts";

/** What an error is made from, besides the response. */
export interface ErrorContext {
  readonly request: Outgoing;
  readonly redact: Redact;
  readonly cause?: unknown;
}

/** The part of a response that errors use. Both a `Response` and a `Reply` have it. */
export interface ResponseHead {
  readonly status: number;
  readonly headers: Headers;
}

/** Whether a response's status is 2xx. */
export function isSuccess({ status }: ResponseHead): boolean {
  return status >= 200 && status < 300;
}

/**
 * Whether a response is a redirect (Fetch standard, "redirect status"), or the opaque one that browsers return.
 */
export function isRedirect({ type, status }: Response): boolean {
  return type === "opaqueredirect" || /^30[12378]$/.test(`${status}`);
}

/**
 * The error for a response whose status is not 2xx. Redirects are not followed, so they are errors, too.
 * @param body - its text, empty if it was not read to the end.
 * @param now - milliseconds since the epoch.
 */
export function errorOfResponse(
  response: Response,
  body: string,
  context: ErrorContext,
  now: number,
): APIError {
  const { request, redact } = context;
  const text = redact(body);
  const json = parseRedacted(text, redact);
  const said =
    redirectMessage(response, redact) ??
    readVendorError(json).message ??
    textMessage(json === undefined ? text : JSON.stringify(json));
  const proxy = response.status === 407 && "the proxy requires authentication";
  const what = [proxy, said].filter(Boolean).join(": ") || "status code without a message";
  const message = `${what} (${operationOf(request, redact)})`;
  const { headers, ...facts } = factsOf(response, context);
  return statusError(response.status, json, message, headers, {
    ...facts,
    retryAfterMs: retryAfterMs(headers, now),
  });
}

/**
 * The error for a 2xx response that is not what the document promises.
 * @param rejected - the payload, already redacted, and the places where it is wrong.
 */
export function validationError(
  kind: ValidationKind,
  what: string,
  head: ResponseHead,
  context: ErrorContext,
  rejected: { readonly issues?: readonly ValidationIssue[]; readonly error?: unknown } = {},
): APIResponseValidationError {
  const { headers, ...facts } = factsOf(head, context);
  const message = context.redact(
    `response: ${what} (${operationOf(context.request, context.redact)})`,
  );
  return new APIResponseValidationError(kind, head.status, message, headers, {
    ...facts,
    ...rejected,
  });
}

function factsOf(
  head: ResponseHead,
  { redact, cause }: ErrorContext,
): APIErrorFacts & { readonly headers: Headers } {
  const headers = redactHeaders(head.headers, redact);
  return {
    headers,
    requestID: requestIdOf(headers),
    rateLimit: rateLimitOf(headers),
    ...(cause !== undefined && { cause }),
  };
}

/**
 * Names a redirect's target, without credentials and query, if the runtime reveals it and it is an http or https
 * URL.
 */
function redirectMessage(response: Response, redact: Redact): string | undefined {
  if (!isRedirect(response)) return undefined;
  const base = response.url || undefined;
  const target = response.headers.get("location");
  const url = target && URL.canParse(target, base) ? new URL(target, base) : undefined;
  return excerptOf(
    redact(
      `refused to follow a redirect${url && /^https?:$/.test(url.protocol) ? ` to ${url.origin}${url.pathname}` : ""}`,
    ),
  );
}

/**
 * The message in a body of plain text, or of JSON in an unknown form (re-serialized, because the key may be
 * escaped in it). Undefined for an HTML page or an empty value.
 */
function textMessage(body: string): string | undefined {
  return /^\s*(<|null|\[\s*\]|\{\s*\})/.test(body) ? undefined : excerptOf(body);
}
