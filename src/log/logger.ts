/** Where messages go; `console` is one. If a logger throws, the call continues. */
export interface Logger {
  /** Required because the vendor's SDK requires it. This package throws errors and never logs them. */
  error(message: string, ...details: unknown[]): void;
  /** Receives what was accepted but is not as documented, such as an enum value that the document does not name. */
  warn(message: string, ...details: unknown[]): void;
  /** Receives a message for each retry. */
  info(message: string, ...details: unknown[]): void;
  /** Receives requests and responses, with only those headers that cannot hold a secret. */
  debug(message: string, ...details: unknown[]): void;
}

/** The least urgent messages to log; `off` logs none. */
export type LogLevel = "off" | "error" | "warn" | "info" | "debug";

/** All levels. Each also logs what the ones before it log. */
export const logLevels: readonly LogLevel[] = ["off", "error", "warn", "info", "debug"];
