import { APIConnectionError, APIConnectionTimeoutError } from "../errors/api-connection-error.ts";
import { type Redact, redactCause } from "../log/redact.ts";
import { causesOf } from "./causes-of.ts";
import { type Outgoing, operationOf } from "./outgoing.ts";

/**
 * Makes the error for a fetch or a body that failed. The message has the platform's error code (`ECONNREFUSED`),
 * not the host.
 */
export function connectionError(
  cause: unknown,
  request: Outgoing,
  redact: Redact,
): APIConnectionError {
  const texts = causesOf(cause).map(({ code, message }) => `${code}\t${message}`);
  const detail = detailOf(texts.join("\n"));
  const ErrorClass = /TIMEOUT|TIMEDOUT/.test(detail)
    ? APIConnectionTimeoutError
    : APIConnectionError;
  return new ErrorClass({
    message: `Connection error${detail && `: ${detail}`} (${operationOf(request, redact)}).`,
    cause: redactCause(cause, redact),
  });
}

/** What the message says if a proxy got no credentials or wrong ones. Not retried: the next attempt would send the same. */
export const proxyAuthentication = "the proxy requires authentication (407)";

/** Node's codes for the messages of platforms without codes (Deno), or with codes of their own (Bun). */
const codes: readonly (readonly [RegExp, string])[] = [
  [/refused/i, "ECONNREFUSED"],
  [/\breset\b/i, "ECONNRESET"],
  [/timed? ?out/i, "ETIMEDOUT"],
  [/\bdns\b|lookup/i, "ENOTFOUND"],
];

function detailOf(texts: string): string {
  const [, status] = /Proxy response \((\d+)\)/.exec(texts) ?? [];
  // Node hides a 407 behind an error without a message.
  if (status === "407" || /proxy authentication required|^\tfetch failed\n\t$/i.test(texts))
    return proxyAuthentication;
  if (status) return `the proxy answered ${status}`;
  const [, code] = /^([A-Z][A-Z0-9_]{2,40})\t/m.exec(texts) ?? [];
  return code ?? codes.find(([pattern]) => pattern.test(texts))?.[1] ?? "";
}
