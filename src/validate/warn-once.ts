import type { Violation } from "../../generated/validators.js";
import type { Log } from "../log/log.ts";
import type { Success } from "../send/attempt.ts";

const mostWarnings = 1_000;

/** Told of an enum or const mismatch that is let through, and of the operation's path template. */
export type Warn = (mismatch: Violation, path: string, success: Success) => void;

/**
 * Warns of mismatches that are let through: once per operation (whatever the id), place (the items of an array being one
 * place) and value; after 1,000 different ones no more, so that memory stays bounded. Of one answer it is told of at most
 * 20.
 */
export function warnOnce(log: Log): Warn {
  const warned = new Set<string>();
  return ({ pointer, expected, received }, path, { request, redact }) => {
    const place = pointer.replace(/\/\d+(?=\/|$)/g, "/*");
    const value = redact(JSON.stringify(received));
    const warning = `${request.method} ${path}: ${place} is ${value}, not one of ${expected}.`;
    if (warned.has(warning) || warned.size >= mostWarnings) return;
    warned.add(warning);
    log.warn?.(warning);
  };
}
