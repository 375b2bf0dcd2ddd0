import type { ValidateResponse, Violation } from "../generated/validators.js";
import type { Success } from "./attempt.ts";
import {
  APIResponseValidationError,
  type ValidationIssue,
  type ValidationKind,
} from "./errors/validation-error.ts";
import type { Validation } from "./options.ts";
import { rateLimitOf } from "./rate-limit.ts";
import { type Redact, redactHeaders } from "./redact.ts";
import { requestIdOf } from "./request-id.ts";

/** How a payload is looked at. */
export interface Scrutiny {
  readonly validate: ValidateResponse;
  readonly validation: Validation;
  /** Told of each enum or const mismatch that is let through. */
  readonly warn: (mismatch: Violation) => void;
}

/**
 * Holds a parsed payload against the document; undefined is an empty body.
 * @throws {@link APIResponseValidationError} of kind `empty` or `schema`.
 */
export function checkPayload(payload: unknown, success: Success, scrutiny: Scrutiny): void {
  if (payload === undefined) throw refusal("empty", "body is empty", success);
  const { validate, validation, warn } = scrutiny;
  if (validation === "off") return;
  const violations = validate(payload, validation === "strict" ? undefined : warn);
  if (violations.length === 0) return;
  const issues = violations.map((violation) => issueOf(violation, success.redact));
  const said = issues.map(({ pointer, expected, received }) =>
    [pointer || "body", "should be", `${expected},`, "but is", received].join(" "),
  );
  const more = said.length > 1 ? `, and ${said.length - 1} more` : "";
  throw refusal("schema", `${said[0]}${more}`, success, issues);
}

/** The error of a body that openapi-fetch could not parse as JSON. */
export async function syntaxRefusal(success: Success): Promise<APIResponseValidationError> {
  const { reply } = success;
  if ((await reply.text()).trim() === "") return refusal("empty", "body is empty", success);
  const type = reply.headers.get("content-type") ?? "";
  return /json/i.test(type)
    ? refusal("syntax", "body is labelled JSON, but is none or cut off", success)
    : refusal("content-type", `body is not JSON, but ${type || "of unknown type"}`, success);
}

function refusal(
  kind: ValidationKind,
  what: string,
  { reply, operation, redact }: Success,
  issues: readonly ValidationIssue[] = [],
): APIResponseValidationError {
  const headers = redactHeaders(reply.headers, redact);
  const message = redact(`response: ${what} (${operation})`);
  return new APIResponseValidationError(kind, reply.status, message, headers, {
    requestID: requestIdOf(headers),
    rateLimit: rateLimitOf(headers),
    issues,
  });
}

function issueOf({ pointer, expected, received }: Violation, redact: Redact): ValidationIssue {
  return { pointer, expected, received: redact(describe(received)) };
}

/** A value for a person to read: scalars as JSON, cut short, anything else by its kind. */
function describe(value: unknown): string {
  if (value === undefined) return "missing";
  if (Array.isArray(value)) return "an array";
  if (typeof value === "object" && value !== null) return "an object";
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
