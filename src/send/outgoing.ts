import type { Redact } from "../log/redact.ts";

/** A request as the send loop takes it, from either entry. */
export interface Outgoing {
  readonly method: string;
  /** Absolute. */
  readonly url: string;
  /** Its own headers by lower-case name, to be sent beside the client's. */
  readonly headers: Readonly<Record<string, string>>;
  /** More members of a `RequestInit`, such as the body. */
  readonly init?: object;
  /** False for a request that may be sent once only. */
  readonly repeatable: boolean;
}

/**
 * A request's name for messages and logs: method and path; neither host nor query, which may hold secrets. Redacted before it
 * is cut short: somebody may have taken the API key for a file id.
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
