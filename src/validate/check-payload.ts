import type { ValidateResponse, Violation } from "../../generated/validators.js";
import type { APIResponseValidationError } from "../errors/api-response-validation-error.ts";
import { readVendorError } from "../errors/vendor-error.ts";
import { parseRedacted, type Redact } from "../log/redact.ts";
import type { Validation } from "../options/client-options.ts";
import { validationError } from "../send/error-of-response.ts";
import type { Success } from "../send/outcome.ts";

/**
 * Compares a parsed payload with the document; undefined is an empty body.
 * @param warn - called for each violation that is accepted.
 * @throws {@link APIResponseValidationError} of kind `empty`, `schema` or, if it is nested too deeply, `size`.
 */
export function checkPayload(
  payload: unknown,
  success: Success,
  validate: ValidateResponse,
  validation: Validation,
  warn: (violation: Violation) => void,
): void {
  if (payload === undefined) throw emptyError(success);
  if (validation === "off") return;
  const isStrict = validation === "strict";
  const violations = violationsOf(payload, success, validate, isStrict);
  const rejected = violations.filter(({ tolerable }) => isStrict || !tolerable);
  if (rejected.length > 0) throw schemaError(rejected, success);
  for (const violation of violations) warn(violation);
}

/**
 * The error for a body that is not JSON, too long for a string, or nested too deeply to be parsed or validated.
 */
export function bodyError(cause: unknown, success: Success): APIResponseValidationError {
  if (cause instanceof SyntaxError) return syntaxError(success);
  const what = "body is too large or too deeply nested";
  return validationError("size", what, success.reply, { ...success, cause });
}

/** Describes a violation, such as `/bytes is "12", expected integer`. */
export function violationText(
  { expected, received }: Violation,
  place: string,
  redact: Redact,
): string {
  const rest = received === undefined ? "" : `, expected ${expected}`;
  return `${place || "body"} is ${describe(received, redact)}${rest}`;
}

function schemaError(
  violations: readonly Violation[],
  success: Success,
): APIResponseValidationError {
  const { reply, redact } = success;
  const issues = violations.map(({ pointer, expected, received }) => ({
    pointer,
    expected,
    received: describe(received, redact),
  }));
  const [first] = violations;
  const error = parseRedacted(reply.text(), redact);
  const { message } = readVendorError(error);
  const what = [
    first && violationText(first, first.pointer, redact),
    issues.length > 1 && `, and ${issues.length - 1} more`,
    message && `; the server says: ${message}`,
    '; validation: "off" accepts it',
  ];
  return validationError("schema", what.filter(Boolean).join(""), reply, success, {
    issues,
    error,
  });
}

function syntaxError(success: Success): APIResponseValidationError {
  const { reply } = success;
  const type = reply.headers.get("content-type") || "unlabeled";
  if (!reply.text().trim()) return emptyError(success);
  return validationError(
    /json/i.test(type) ? "syntax" : "content-type",
    `body is not JSON or is cut off (${type})`,
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
  isStrict: boolean,
): readonly Violation[] {
  try {
    return validate(payload, isStrict);
  } catch (error) {
    throw bodyError(error, success);
  }
}

/** Describes a value: a scalar as JSON, cut short, anything else by its kind. */
function describe(value: unknown, redact: Redact): string {
  if (value === undefined) return "missing";
  if (Array.isArray(value)) return "an array";
  if (value && typeof value === "object") return "an object";
  return JSON.stringify(typeof value === "string" ? redact(value) : value).slice(0, 80);
}
