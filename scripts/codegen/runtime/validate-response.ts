/** A place in a payload that differs from the document. */
export interface Violation {
  /** JSON pointer (RFC 6901) into the payload; for a missing property, to where it should be. */
  readonly pointer: string;
  /** The same place in the schema: the pointer with `*` for each array index and key of a map. Not set by strict checks. */
  readonly place?: string;
  /** The keyword of JSON Schema that is violated, such as `required`, `type` or `enum`. */
  readonly keyword: string;
  /** What the document allows there, for a person to read. */
  readonly expected: string;
  /** What was found there; undefined if nothing. */
  readonly received: unknown;
  /** Whether "tolerant" accepts it with a warning. */
  readonly tolerable: boolean;
}

/**
 * Validates the body of a response: one pass if the payload is valid, a second one to explain.
 *
 * In strict mode every rule of the document counts, and every violation rejects the payload. In tolerant mode no bound,
 * pattern or format is checked, extra properties are accepted, and of the violations those that are not `tolerable`
 * reject the payload: a required object or array is something else, null or missing, or an object has none of its required
 * properties. Scalars that are missing, null, of another type or outside their enum are tolerable.
 *
 * @param isStrict - strict mode by default; false for tolerant mode.
 * @returns the violations, none for a valid payload. The first ones are always included; of more than 20, only those that
 * differ in `keyword`, `tolerable` or, array indices aside, `place`.
 */
export type ValidateResponse = (payload: unknown, isStrict?: boolean) => readonly Violation[];
