/** Where messages go; `console` is one. A logger that throws does not disturb the call. */
export interface Logger {
  error(message: string, ...details: unknown[]): void;
  warn(message: string, ...details: unknown[]): void;
  info(message: string, ...details: unknown[]): void;
  debug(message: string, ...details: unknown[]): void;
}

/** The least urgent messages to log; `off` logs none. */
export type LogLevel = "off" | "error" | "warn" | "info" | "debug";

/** All levels, each logging what those before it log. */
export const logLevels: readonly LogLevel[] = ["off", "error", "warn", "info", "debug"];
