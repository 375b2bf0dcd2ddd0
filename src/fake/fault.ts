/** Which calls a fault applies to. If several faults apply to a call, the one that was set first is used. */
export interface FaultSchedule {
  /** The first call that fails, counted from when the fault is set
   * @defaultValue 1, the next call
   */
  readonly call?: number;
  /** How many calls fail; Infinity for all of them. @defaultValue 1 */
  readonly times?: number;
}

/** An error status. */
export interface StatusFault extends FaultSchedule {
  /** The status, from 300 to 599, such as 429. */
  readonly status: number;
  /** Seconds, sent as `Retry-After`. */
  readonly retryAfter?: number;
  /** The error's message, in the vendor's format. */
  readonly message?: string;
  /** The whole body, in place of the vendor's format. Text is sent as it is, anything else as JSON. */
  readonly body?: unknown;
  /** More headers. */
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * - `"refused"`: no connection (`ECONNREFUSED`).
 * - `"reset"`: the connection breaks before there is a response (`ECONNRESET`).
 * - `"timeout"`: no response, ever.
 * - `"truncated"`: the body breaks off.
 * - `"not-json"`: an HTML page with status 200.
 */
export type FaultKind = "refused" | "reset" | "timeout" | "truncated" | "not-json";

/** A fault of the connection or of the body. */
export interface KindFault extends FaultSchedule {
  /** The kind of fault. */
  readonly fault: FaultKind;
}

/** A correct but late response. */
export interface DelayFault extends FaultSchedule {
  /** The delay in milliseconds. */
  readonly delayMs: number;
}

/** A response with a value that the documentation does not name. */
export interface UnknownValueFault extends FaultSchedule {
  /** The property, such as `purpose`; in a list, that of the first record. */
  readonly unknownValue: string;
}

/** A response that lacks a property. */
export interface MissingFault extends FaultSchedule {
  /** The property, such as `filename`; in a list, that of the first record. */
  readonly missing: string;
}

/** How a call fails. A {@link FaultKind} by itself applies to the next call. */
export type Fault =
  | FaultKind
  | StatusFault
  | KindFault
  | DelayFault
  | UnknownValueFault
  | MissingFault;
