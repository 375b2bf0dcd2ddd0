import { APIError } from "./api-error.ts";

/**
 * There was no connection, or it broke before the last byte, even after all retries. `cause` is what the
 * platform's fetch threw.
 */
export class APIConnectionError extends APIError {
  static {
    this.prototype.name = "APIConnectionError";
  }

  /** The same parameters as in the vendor's SDK. `cause` is kept. */
  constructor(options: { message?: string | undefined; cause?: unknown } = {}) {
    super(undefined, undefined, options.message ?? "Connection error.", undefined, options);
  }
}

/**
 * There was no complete response within `timeout` or `totalTimeout`, or the platform's fetch gave up earlier:
 * Node's waits 10 s for a connection, 300 s for the headers, and 300 s for each piece of the body. In that case
 * `cause` says which limit. See {@link ClientOptions.timeout}.
 */
export class APIConnectionTimeoutError extends APIConnectionError {
  static {
    this.prototype.name = "APIConnectionTimeoutError";
  }

  /** The same parameters as in the vendor's SDK. `cause` is kept. */
  constructor(options: { message?: string | undefined; cause?: unknown } = {}) {
    super({ message: "Request timed out.", ...options });
  }
}

/** The caller's `signal` was aborted. `cause` is the signal's reason. Never retried. */
export class APIUserAbortError extends APIError {
  static {
    this.prototype.name = "APIUserAbortError";
  }

  /** The same parameters as in the vendor's SDK. `cause` is kept. */
  constructor(options: { message?: string | undefined; cause?: unknown } = {}) {
    super(undefined, undefined, options.message ?? "Request was aborted.", undefined, options);
  }
}
