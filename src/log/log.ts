import { printable } from "../errors/printable.ts";
import { type Logger, type LogLevel, logLevels } from "./logger.ts";
import type { Redact } from "./redact.ts";

type Write = (message: string, details?: unknown) => void;

/** The levels that are on. Call them as `log.debug?.(…)`, so that no message is built for nothing. */
export type Log = Readonly<Partial<Record<"warn" | "info" | "debug", Write>>>;

/** A logger's levels up to one. */
export function logUpTo(level: LogLevel, logger: Logger): Log {
  const names = (["warn", "info", "debug"] as const).filter(
    (name) => logLevels.indexOf(name) <= logLevels.indexOf(level),
  );
  const writes = names.map((name): [string, Write] => [
    name,
    async (message, ...details) => {
      try {
        await logger[name](printable(message), ...details);
      } catch {
        // Whoever waits for a file list must not get the logger's failure instead.
      }
    },
  ]);
  return Object.fromEntries(writes);
}

const loggedHeaders =
  /^(accept|user-agent|content-(type|length|encoding)|date|retry-after(-ms)?|x-(should-retry|request-id|together-traceid|ratelimit-.+)|cf-ray)$/i;

/** The headers that may be logged: an allow-list, so that no secret header is ever among them. */
export function loggable(
  headers: Iterable<readonly [string, string]>,
  redact: Redact,
): Record<string, string> {
  return Object.fromEntries(
    [...headers].flatMap(([name, value]) =>
      loggedHeaders.test(name) ? [[name, redact(value)]] : [],
    ),
  );
}
