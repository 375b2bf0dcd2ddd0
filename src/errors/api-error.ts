import type { PlatformHeaders } from "../platform/platform-response.ts";
import type { RateLimit } from "./rate-limit.ts";
import { TogetherError } from "./together-error.ts";
import { readVendorError } from "./vendor-error.ts";

/** The facts of an {@link APIError} that the vendor's four parameters do not cover. */
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
 * A call that failed: because of an HTTP status (most have a subclass), a lost connection, a timeout, an abort by the
 * caller, or a response that is not what the document promises.
 */
export class APIError extends TogetherError {
  static {
    this.prototype.name = "APIError";
  }

  /** HTTP status; undefined if there was no response, and for a redirect in a browser, which hides it. */
  readonly status: number | undefined;
  /** Headers of the response; undefined if there was none. */
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
  /** `param` in the vendor's error: the parameter that it is about. */
  readonly param: string | undefined;
  /** `x-request-id`, else `x-together-traceid`, else `cf-ray`: quote it when asking the vendor. */
  readonly requestID: string | undefined;
  /** How long the server asks to wait, in milliseconds: `retry-after-ms`, else `Retry-After`; undefined without either. */
  readonly retryAfterMs: number | undefined;
  /** The `x-ratelimit-…` headers; undefined if there are none. */
  readonly rateLimit: RateLimit | undefined;

  /** The first four parameters are those of the vendor's SDK. Without `message`, the message in `error` is used. */
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
