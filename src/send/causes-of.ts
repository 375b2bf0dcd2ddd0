/** The fields of an error that are read. */
interface Cause {
  readonly name: string;
  readonly code: string;
  readonly message: string;
}

/**
 * An error and its causes, outermost first: Node's `fetch failed` hides the reason in `cause`, sometimes in
 * `cause.errors`. Stops at a cause that throws when it is read.
 */
export function causesOf(error: unknown, depth = 0): readonly Cause[] {
  if (typeof error !== "object" || error === null || depth > 5) return [];
  try {
    const { name, code, message, cause, errors } = error as Readonly<Record<string, unknown>>; // All unknown.
    const text = (value: unknown): string => (typeof value === "string" ? value : "");
    const inner = cause ?? (Array.isArray(errors) ? errors[0] : undefined);
    return [
      { name: text(name), code: text(code), message: text(message) },
      ...causesOf(inner, depth + 1),
    ];
  } catch {
    return [];
  }
}
