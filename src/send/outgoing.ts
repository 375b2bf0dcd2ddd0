import type { Redact } from "../log/redact.ts";

/** A request in the send loop's form, from either entry point. */
export interface Outgoing {
  readonly method: string;
  /** Absolute. */
  readonly url: string;
  /** The request's own headers by lower-case name, sent in addition to the client's. */
  readonly headers: Readonly<Record<string, string>>;
  /** More members of a `RequestInit`, such as the body. */
  readonly init?: object;
  /** False if the request may be sent only once. */
  readonly repeatable: boolean;
}

/**
 * A request's name for messages and logs: method and path; neither host nor query, which may hold secrets.
 * Redacted before it is cut short: a caller may have passed the API key as a file id.
 */
export function operationOf({ method, url }: Outgoing, redact: Redact): string {
  const path = redact(url.replace(/^\w+:\/\/[^/?#]*|[?#].*/g, ""));
  return `${method} ${path.length > 200 ? `${path.slice(0, 200)}…` : path}`;
}

const idempotentMethods = ["GET", "HEAD", "PUT", "DELETE", "OPTIONS"];

/** Whether a request of this method may be sent again (RFC 9110, 9.2.2), if its body can. */
export function isRepeatable(method: string): boolean {
  return idempotentMethods.includes(method);
}
