import type { ValidateResponse, Violation } from "../../generated/validators.js";
import type { APIResponseValidationError } from "../errors/api-response-validation-error.ts";
import type { Redact } from "../log/redact.ts";
import type { Validation } from "../options/client-options.ts";
import type { Success } from "../send/attempt.ts";
import { validationError } from "../send/error-of-response.ts";

/**
 * Holds a parsed payload against the document; undefined is an empty body.
 * @throws {@link APIResponseValidationError} of kind `empty`, `schema` or, nested too deeply, `size`.
 */
export function checkPayload(
  payload: unknown,
  success: Success,
  validate: ValidateResponse,
  validation: Validation,
  warn: (mismatch: Violation) => void,
): void {
  if (payload === undefined) throw emptyError(success);
  if (validation === "off") return;
  const violations = violationsOf(
    payload,
    success,
    validate,
    validation === "strict" ? undefined : warn,
  );
  if (violations.length === 0) return;
  const issues = violations.map(({ pointer, expected, received }) => ({
    pointer,
    expected,
    received: describe(received, success.redact),
  }));
  const [first] = issues;
  const more = issues.length > 1 ? `, and ${issues.length - 1} more` : "";
  // What is missing tells by itself what is expected.
  const expected = violations[0]?.received === undefined ? "" : `, not ${first?.expected}`;
  const what = `${first?.pointer || "body"} is ${first?.received}${expected}${more}`;
  throw validationError("schema", what, success.reply, success, issues);
}

/** The error of a body that could not be parsed, or not be looked through: too long for a string, nested beyond the stack. */
export function bodyError(cause: unknown, success: Success): APIResponseValidationError {
  if (cause instanceof SyntaxError) return syntaxError(success);
  const what = "body is too large or too deeply nested";
  return validationError("size", what, success.reply, { ...success, cause });
}

function syntaxError(success: Success): APIResponseValidationError {
  const { reply } = success;
  const type = reply.headers.get("content-type") || "unlabelled";
  if (!reply.text().trim()) return emptyError(success);
  return validationError(
    /json/i.test(type) ? "syntax" : "content-type",
    `body is not JSON, or cut off (${type})`,
    reply,
    success,
  );
}

function emptyError(success: Success): APIResponseValidationError {
  return validationError("empty", "body is empty", success.reply, success);
}

function violationsOf(
  payload: unknown,
  success: Success,
  validate: ValidateResponse,
  warn: Parameters<ValidateResponse>[1],
): readonly Violation[] {
  try {
    return validate(payload, warn);
  } catch (error) {
    throw bodyError(error, success);
  }
}

/** A value for a person to read: scalars as JSON, cut short, anything else by its kind. */
function describe(value: unknown, redact: Redact): string {
  if (value === undefined) return "missing";
  if (Array.isArray(value)) return "an array";
  if (value && typeof value === "object") return "an object";
  return JSON.stringify(typeof value === "string" ? redact(value) : value).slice(0, 80);
}
