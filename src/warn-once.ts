import type { Violation } from "../generated/validators.js";
import type { Log } from "./logger.ts";
import type { Redact } from "./redact.ts";

const mostWarnings = 1_000;

/**
 * Warns of enum and const mismatches that are let through: once per operation, place (the items of an array being one
 * place) and value, as long as the function lives; after 1,000 different ones no more, so that memory stays bounded.
 */
export function warnOnce(
  log: Log,
): (operation: string, redact: Redact) => (mismatch: Violation) => void {
  const warned = new Set<string>();
  return (operation, redact) =>
    ({ pointer, expected, received }) => {
      const place = pointer.replace(/\/\d+(?=\/|$)/g, "/*");
      const what = redact(
        `${place} is ${JSON.stringify(received)}, which the document does not name: ${expected}.`,
      );
      if (warned.has(what) || warned.size >= mostWarnings) return;
      warned.add(what);
      log.warn?.(`${operation}: ${what}`);
    };
}
