import { printable } from "../errors/printable.ts";
import { type Logger, type LogLevel, logLevels } from "./logger.ts";
import type { Redact } from "./redact.ts";

type Write = (message: string, details?: unknown) => void;

/** The levels that are on. Call them as `log.debug?.(…)`, so that no message is built that nobody reads. */
export type Log = Readonly<Partial<Record<"warn" | "info" | "debug", Write>>>;

/** The methods of a logger up to a level. */
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
        // A caller must not get the logger's failure instead of its response.
      }
    },
  ]);
  return Object.fromEntries(writes);
}

const loggedHeaders =
  /^(accept|user-agent|content-(type|length|encoding)|date|retry-after(-ms)?|x-(should-retry|request-id|together-traceid|ratelimit-.+)|cf-ray)$/i;

/** The headers that may be logged. It is an allowlist, so that a secret header is never logged. */
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
