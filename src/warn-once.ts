import type { Violation } from "../generated/validators.js";
import type { Log } from "./log.ts";
import type { Redact } from "./redact.ts";

const mostWarnings = 1_000;

/** Told of an enum or const mismatch that is let through; `operation` is a method and a path template. */
export type Warn = (mismatch: Violation, operation: string, redact: Redact) => void;

/**
 * Warns of mismatches that are let through: once per operation (whatever the id), place (the items of an array being one
 * place) and value; after 1,000 different ones no more, so that memory stays bounded. Of one answer it is told of at most
 * 20.
 */
export function warnOnce(log: Log): Warn {
  const warned = new Set<string>();
  return ({ pointer, expected, received }, operation, redact) => {
    const place = pointer.replace(/\/\d+(?=\/|$)/g, "/*");
    const value = redact(JSON.stringify(received));
    const warning = `${operation}: ${place} is ${value}, not one of ${expected}.`;
    if (warned.has(warning) || warned.size >= mostWarnings) return;
    warned.add(warning);
    log.warn?.(warning);
  };
}
