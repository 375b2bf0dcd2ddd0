/** Whether a number may be another one than the text that it was read from: doubles hold whole numbers up to 2^53. */
export function isInexact(value: unknown): value is number {
  return typeof value === "number" && Math.abs(value) > Number.MAX_SAFE_INTEGER;
}
