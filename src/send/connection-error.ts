import { APIConnectionError, APIConnectionTimeoutError } from "../errors/api-connection-error.ts";
import { type Redact, redactCause } from "../log/redact.ts";
import { type Outgoing, operationOf } from "./outgoing.ts";

/**
 * The error of a fetch, or a body, that broke. The platform's error code is in the message (`ECONNREFUSED`), the host is
 * not.
 */
export function connectionError(
  cause: unknown,
  request: Outgoing,
  redact: Redact,
): APIConnectionError {
  const code = errorCode(cause, 0);
  const ErrorClass = /TIMEOUT|TIMEDOUT/.test(code) ? APIConnectionTimeoutError : APIConnectionError;
  const detail = code ? `: ${code}` : "";
  return new ErrorClass({
    message: `Connection error${detail} (${operationOf(request, redact)}).`,
    cause: redactCause(cause, redact),
  });
}

/** The first error code in a chain of causes; Node's `fetch failed` hides it in `cause`, sometimes in `cause.errors`. */
function errorCode(error: unknown, depth: number): string {
  if (typeof error !== "object" || error === null || depth > 5) return "";
  try {
    const { code, cause, errors } = error as { code?: unknown; cause?: unknown; errors?: unknown }; // All unknown.
    if (typeof code === "string" && /^[A-Z][A-Z0-9_]{2,40}$/.test(code)) return code;
    return (
      errorCode(cause, depth + 1) || (Array.isArray(errors) ? errorCode(errors[0], depth + 1) : "")
    );
  } catch {
    return ""; // Something that throws when it is looked at.
  }
}
