import type { PlatformHeaders } from "../platform/platform-response.ts";
import { APIError, type APIErrorFacts } from "./api-error.ts";

/** 400: the request is malformed. */
export class BadRequestError extends APIError {
  declare readonly status: 400;
  declare readonly headers: PlatformHeaders;

  static {
    this.prototype.name = "BadRequestError";
  }
}

/** 401: the API key is missing or not valid. */
export class AuthenticationError extends APIError {
  declare readonly status: 401;
  declare readonly headers: PlatformHeaders;

  static {
    this.prototype.name = "AuthenticationError";
  }
}

/** 402: the account has used up its credit or spending limit. Never retried. */
export class PaymentRequiredError extends APIError {
  declare readonly status: 402;
  declare readonly headers: PlatformHeaders;

  static {
    this.prototype.name = "PaymentRequiredError";
  }
}

/** 403: the API key does not permit this. */
export class PermissionDeniedError extends APIError {
  declare readonly status: 403;
  declare readonly headers: PlatformHeaders;

  static {
    this.prototype.name = "PermissionDeniedError";
  }
}

/** 404: there is no such file. */
export class NotFoundError extends APIError {
  declare readonly status: 404;
  declare readonly headers: PlatformHeaders;

  static {
    this.prototype.name = "NotFoundError";
  }
}

/** 409: a conflict, after all retries. */
export class ConflictError extends APIError {
  declare readonly status: 409;
  declare readonly headers: PlatformHeaders;

  static {
    this.prototype.name = "ConflictError";
  }
}

/** 422: the request is well-formed but cannot be carried out. */
export class UnprocessableEntityError extends APIError {
  declare readonly status: 422;
  declare readonly headers: PlatformHeaders;

  static {
    this.prototype.name = "UnprocessableEntityError";
  }
}

/** 429: too many requests, after all retries, or at once if the server asks to wait longer than `maxRetryAfter`. */
export class RateLimitError extends APIError {
  declare readonly status: 429;
  declare readonly headers: PlatformHeaders;

  static {
    this.prototype.name = "RateLimitError";
  }
}

/** 500 and above, after all retries. */
export class InternalServerError extends APIError {
  declare readonly status: number;
  declare readonly headers: PlatformHeaders;

  static {
    this.prototype.name = "InternalServerError";
  }
}

/**
 * Makes the error for a status: one of the classes in this file, or {@link APIError} itself. Same parameters as
 * its constructor.
 */
export function statusError(
  status: number,
  error: unknown,
  message: string | undefined,
  headers: PlatformHeaders,
  facts: APIErrorFacts,
): APIError {
  const StatusError =
    status >= 500
      ? InternalServerError
      : ({
          400: BadRequestError,
          401: AuthenticationError,
          402: PaymentRequiredError,
          403: PermissionDeniedError,
          404: NotFoundError,
          409: ConflictError,
          422: UnprocessableEntityError,
          429: RateLimitError,
        }[status] ?? APIError);
  // A browser shows a redirect as status 0.
  return new StatusError(status || undefined, error, message, headers, facts);
}
