import type { Violation } from "../generated/validators.js";
import type { Success } from "./attempt.ts";
import type { Log } from "./log.ts";
import { operationOf } from "./outgoing.ts";

const mostWarnings = 1_000;

/** Told of an enum or const mismatch that is let through. */
export type Warn = (mismatch: Violation, success: Success) => void;

/**
 * Warns of mismatches that are let through: once per operation, place (the items of an array being one place) and value;
 * after 1,000 different ones no more, so that memory stays bounded.
 */
export function warnOnce(log: Log): Warn {
  const warned = new Set<string>();
  return ({ pointer, expected, received }, { request, redact }) => {
    const place = pointer.replace(/\/\d+(?=\/|$)/g, "/*");
    const value = redact(JSON.stringify(received));
    const warning = `${operationOf(request, redact)}: ${place} is ${value}, not one of ${expected}.`;
    if (warned.has(warning) || warned.size >= mostWarnings) return;
    warned.add(warning);
    log.warn?.(warning);
  };
}
