import { printable } from "./printable.ts";

const brand: unique symbol = Symbol.for("together-files.error");

/**
 * The base class of every error that this package throws. It is itself thrown for usage errors: a bad option, a
 * bad file id, a `fetch` that does not return a response. `name` is the name of the class, `cause` what led to the
 * error.
 */
export class TogetherError extends Error {
  static {
    this.prototype.name = "TogetherError";
    Object.defineProperty(this.prototype, brand, { value: true });
  }

  /** Control characters in the message are escaped, because the message may be printed and may quote a server. */
  constructor(message?: string, options?: { cause?: unknown }) {
    super(message && printable(message), options);
  }
}

/**
 * Whether a value is an error of this package. Also works, where `instanceof` fails, for an error thrown by
 * another copy or version of the module.
 */
export function isTogetherError(value: unknown): value is TogetherError {
  try {
    return typeof value === "object" && value !== null && brand in value;
  } catch {
    return false; // A revoked proxy throws on any access.
  }
}
