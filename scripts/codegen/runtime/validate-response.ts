/** A place of a payload where something else stands than the document says. */
export interface Violation {
  /** JSON pointer (RFC 6901) into the payload; for a missing property, to where it should stand. */
  readonly pointer: string;
  /** The keyword of JSON Schema that is violated, such as `required`, `type` or `enum`. */
  readonly keyword: string;
  /** What the document allows there, to be read by a person. */
  readonly expected: string;
  /** What stands there; undefined where nothing does. */
  readonly received: unknown;
}

/**
 * Validates the body of a response, in one pass when all is well.
 *
 * Without `warn` every rule of the document counts ("strict"). With it ("tolerant") only a missing required property,
 * a wrong type or null is a violation; where nothing of that kind stands in the payload, `warn` is told of each mismatch
 * of an enum or const: once per place, the items of an array being one place, and value.
 *
 * Gives the violations, none for a valid payload. At least the first is there; past some twenty, the rest is left out.
 */
export type ValidateResponse = (
  payload: unknown,
  warn?: (mismatch: Violation) => void,
) => readonly Violation[];
