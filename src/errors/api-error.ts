import type { PlatformHeaders } from "../platform/platform-response.ts";
import type { RateLimit } from "./rate-limit.ts";
import { TogetherError } from "./together-error.ts";
import { readVendorError } from "./vendor-error.ts";

/** What an {@link APIError} knows beside the vendor's four parameters. */
export interface APIErrorFacts {
  /** See {@link APIError.requestID}. */
  readonly requestID?: string | undefined;
  /** See {@link APIError.rateLimit}. */
  readonly rateLimit?: RateLimit | undefined;
  /** See {@link APIError.retryAfterMs}. */
  readonly retryAfterMs?: number | undefined;
  /** What led to the error; kept as its `cause`. */
  readonly cause?: unknown;
}

/**
 * A call that failed: by an HTTP status (then one of the subclasses per status, where there is one), without a
 * connection, by a timeout, by the caller's abort, or by an answer that breaks the contract.
 */
export class APIError extends TogetherError {
  static {
    this.prototype.name = "APIError";
  }

  /** HTTP status; undefined when there was no answer. */
  readonly status: number | undefined;
  /** Headers of the answer; undefined when there was none. */
  readonly headers: PlatformHeaders | undefined;
  /**
   * JSON body of a response with an error status, or the payload that an {@link APIResponseValidationError} of kind `schema`
   * rejects; undefined if there is none, if it is not JSON or if it was not read to its end.
   */
  readonly error: unknown;
  /** `code` in the vendor's `{ error: { message, type, param, code } }`, such as `invalid_api_key`. */
  readonly code: string | undefined;
  /** `type` in the vendor's error, such as `invalid_request_error`. */
  readonly type: string | undefined;
  /** `param` in the vendor's error: the parameter it complains about. */
  readonly param: string | undefined;
  /** `x-request-id`, else `x-together-traceid`, else `cf-ray`: quote it when asking the vendor. */
  readonly requestID: string | undefined;
  /** How long the server asks to wait, in milliseconds: `retry-after-ms`, else `Retry-After`. */
  readonly retryAfterMs: number | undefined;
  /** The `x-ratelimit-…` headers; undefined when there are none. */
  readonly rateLimit: RateLimit | undefined;

  /** The first four parameters are the vendor's; without `message`, the one in `error` is used. */
  constructor(
    status: number | undefined,
    error: unknown,
    message: string | undefined,
    headers: PlatformHeaders | undefined,
    facts: APIErrorFacts = {},
  ) {
    const vendor = readVendorError(error);
    const text = message ?? vendor.message ?? "status code without a message";
    super(status ? `${status} ${text}` : text, "cause" in facts ? facts : undefined);
    this.status = status;
    this.headers = headers;
    this.error = error;
    this.code = vendor.code;
    this.type = vendor.type;
    this.param = vendor.param;
    this.requestID = facts.requestID;
    this.retryAfterMs = facts.retryAfterMs;
    this.rateLimit = facts.rateLimit;
  }
}
