/**
 * Whether a number may differ from the text it was read from: doubles are exact for whole numbers up to 2^53 only.
 */
export function isInexact(value: unknown): value is number {
  return typeof value === "number" && Math.abs(value) > Number.MAX_SAFE_INTEGER;
}
