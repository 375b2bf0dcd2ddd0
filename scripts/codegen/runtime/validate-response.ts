/** A place in a payload that differs from the document. */
export interface Violation {
  /** JSON pointer (RFC 6901) into the payload; for a missing property, to the place where it should be. */
  readonly pointer: string;
  /** The same place in the schema: the pointer with `*` for each array index and key of a map. Not set by strict checks. */
  readonly place?: string;
  /** The keyword of JSON Schema that is violated, such as `required`, `type` or `enum`. */
  readonly keyword: string;
  /** What the document allows there, in words. */
  readonly expected: string;
  /** The value found there; undefined if there is none. */
  readonly received: unknown;
  /** Whether "tolerant" accepts it with a warning. */
  readonly tolerable: boolean;
}

/**
 * Validates the body of a response, in one pass if the payload is valid, and in a second one to find the
 * violations.
 *
 * In strict mode, every rule of the document is checked, and every violation rejects the payload. In tolerant
 * mode, bounds, patterns and formats are not checked, extra properties are accepted, and only violations that are
 * not `tolerable` reject the payload: a required object or array is something else, null or missing, or an object
 * has none of its required properties. Scalars that are missing, null, of another type or outside their enum are
 * tolerable.
 *
 * @param isStrict - strict mode by default; false for tolerant mode.
 * @returns the violations; empty for a valid payload. The first 20 are always included; of the others, only those
 * that differ in `keyword`, `tolerable` or (not counting array indices) `place`.
 */
export type ValidateResponse = (payload: unknown, isStrict?: boolean) => readonly Violation[];
