import type { APIError, APIErrorFacts } from "./errors/api-error.ts";
import { statusError } from "./errors/status-errors.ts";
import { rateLimitOf } from "./rate-limit.ts";
import { parseRedacted, type Redact, redactHeaders } from "./redact.ts";
import { requestIdOf } from "./request-id.ts";
import { retryAfterMs } from "./retry-after.ts";
import { readVendorError, short } from "./vendor-error.ts";

/** What an error is made of besides the response. */
export interface ErrorContext {
  readonly operation: string;
  readonly redact: Redact;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly cause?: unknown;
}

/** What every error says of the response it came with. */
export function factsOf(
  received: Headers,
  redact: Redact,
  now: number,
): APIErrorFacts & { readonly headers: Headers } {
  const headers = redactHeaders(received, redact);
  return {
    headers,
    requestID: requestIdOf(headers),
    retryAfterMs: retryAfterMs(headers, now),
    rateLimit: rateLimitOf(headers),
  };
}

/** The error of a response whose status is not 2xx; redirects are not followed and come here too. */
export function errorOfResponse(response: Response, body: string, context: ErrorContext): APIError {
  const { headers, ...facts } = factsOf(response.headers, context.redact, context.now);
  const json = parsed(body, context.redact);
  const said =
    redirectMessage(response, context.redact) ??
    readVendorError(json).message ??
    textMessage(body, context.redact);
  const message = `${said ?? "status code without a message"} (${context.operation})`;
  const cause = "cause" in context ? { cause: context.cause } : {};
  // A browser shows an opaque redirect as status 0.
  return statusError(response.status || undefined, json, message, headers, { ...facts, ...cause });
}

/** Whether a response is a redirect, or a browser's veiled one, or anything else that is no final answer. */
export function isRedirect({ type, status }: Response): boolean {
  return type === "opaqueredirect" || (status >= 300 && status < 400);
}

/** Names a redirect's target where the runtime shows it, without credentials and query. */
function redirectMessage(response: Response, redact: Redact): string | undefined {
  if (!isRedirect(response)) return undefined;
  const target = response.headers.get("location");
  if (!target || !URL.canParse(target, response.url)) return "refused to follow a redirect";
  const { origin, pathname } = new URL(target, response.url);
  return redact(`refused to follow a redirect to ${origin}${pathname}`);
}

/** A plain text body, or JSON in an unknown form, is a message; an HTML page is not, nor is an empty value. */
function textMessage(body: string, redact: Redact): string | undefined {
  return /^\s*(<|null|\[\s*\]|\{\s*\})/.test(body) ? undefined : short(redact(body));
}

function parsed(body: string, redact: Redact): unknown {
  try {
    return parseRedacted(body, redact);
  } catch {
    return undefined;
  }
}
