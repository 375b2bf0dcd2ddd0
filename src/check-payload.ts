import type { ValidateResponse } from "../generated/validators.js";
import type { Success } from "./attempt.ts";
import { validationError } from "./error-of-response.ts";
import type { APIResponseValidationError } from "./errors/validation-error.ts";
import type { Validation } from "./options.ts";
import type { Warn } from "./warn-once.ts";

/**
 * Holds a parsed payload against the document; undefined is an empty body.
 * @throws {@link APIResponseValidationError} of kind `empty` or `schema`.
 */
export function checkPayload(
  payload: unknown,
  success: Success,
  validate: ValidateResponse,
  validation: Validation,
  warn: Warn,
): void {
  if (payload === undefined) throw emptyError(success);
  if (validation === "off") return;
  const violations = validate(
    payload,
    validation === "strict" ? undefined : (mismatch) => warn(mismatch, success),
  );
  if (violations.length === 0) return;
  const issues = violations.map(({ pointer, expected, received }) => ({
    pointer,
    expected,
    received: success.redact(describe(received)),
  }));
  const [first] = issues;
  const more = issues.length > 1 ? `, and ${issues.length - 1} more` : "";
  const what = `${first?.pointer || "body"} is ${first?.received}, not ${first?.expected}${more}`;
  throw validationError("schema", what, success.reply, success, issues);
}

/** The error of a body that openapi-fetch could not parse as JSON. */
export function syntaxError(success: Success): APIResponseValidationError {
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

/** A value for a person to read: scalars as JSON, cut short, anything else by its kind. */
function describe(value: unknown): string {
  if (value === undefined) return "missing";
  if (Array.isArray(value)) return "an array";
  if (value && typeof value === "object") return "an object";
  return JSON.stringify(value).slice(0, 80);
}
