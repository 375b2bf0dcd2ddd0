/** Where messages go; `console` is one. A logger that throws does not disturb the call. */
export interface Logger {
  /** Part of a logger as the vendor's SDK takes one; this package throws its errors and logs none. */
  error(message: string, ...details: unknown[]): void;
  /** Told of what was let through, such as an enum value that the document does not name. */
  warn(message: string, ...details: unknown[]): void;
  /** Told of retries. */
  info(message: string, ...details: unknown[]): void;
  /** Told of requests and answers, with those of their headers that are no secrets. */
  debug(message: string, ...details: unknown[]): void;
}

/** The least urgent messages to log; `off` logs none. */
export type LogLevel = "off" | "error" | "warn" | "info" | "debug";

/** All levels, each logging what those before it log. */
export const logLevels: readonly LogLevel[] = ["off", "error", "warn", "info", "debug"];
