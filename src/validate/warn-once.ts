import type { Violation } from "../../generated/validators.js";
import type { Log } from "../log/log.ts";
import type { Success } from "../send/outcome.ts";
import { violationText } from "./check-payload.ts";

/** Called for a violation that is accepted, with the operation's path template. */
export type Warn = (violation: Violation, path: string, success: Success) => void;

/**
 * Warns about violations that are accepted: once per operation (regardless of the id), place in the schema
 * (ignoring array indices and keys of maps) and kind.
 */
export function warnOnce(log: Log): Warn {
  const warned = new Set<string>();
  return (violation, path, { request, redact }) => {
    const place = violation.place ?? violation.pointer;
    const operation = `${request.method} ${path}`;
    const key = [operation, place, violation.keyword].join("\n");
    if (warned.has(key)) return;
    warned.add(key);
    log.warn?.(`${operation}: ${violationText(violation, place, redact)}.`);
  };
}
