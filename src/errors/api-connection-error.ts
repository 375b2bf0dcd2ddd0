import { APIError } from "./api-error.ts";

/** No connection, or one that broke before the last byte, after all retries. `cause` is what the platform's fetch threw. */
export class APIConnectionError extends APIError {
  static {
    this.prototype.name = "APIConnectionError";
  }

  /** As the vendor's; `cause` is kept. */
  constructor(options: { message?: string | undefined; cause?: unknown } = {}) {
    super(undefined, undefined, options.message ?? "Connection error.", undefined, options);
  }
}

/**
 * No complete answer within `timeout` or `totalTimeout`, or the platform's fetch gave up before: Node's waits 10 s for a
 * connection, 300 s for the headers and for each piece of the body (`cause` then says which). See
 * {@link ClientOptions.timeout}.
 */
export class APIConnectionTimeoutError extends APIConnectionError {
  static {
    this.prototype.name = "APIConnectionTimeoutError";
  }

  /** As the vendor's; `cause` is kept. */
  constructor(options: { message?: string | undefined; cause?: unknown } = {}) {
    super({ message: "Request timed out.", ...options });
  }
}

/** The caller's `signal` was aborted. `cause` is the signal's reason. Never retried. */
export class APIUserAbortError extends APIError {
  static {
    this.prototype.name = "APIUserAbortError";
  }

  /** As the vendor's; `cause` is kept. */
  constructor(options: { message?: string | undefined; cause?: unknown } = {}) {
    super(undefined, undefined, options.message ?? "Request was aborted.", undefined, options);
  }
}
