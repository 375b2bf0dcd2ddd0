/** What the vendor says in an error body; each field only where it is a string (or a number, written out). */
export interface VendorError {
  readonly message?: string | undefined;
  readonly code?: string | undefined;
  readonly type?: string | undefined;
  readonly param?: string | undefined;
}

const longestMessage = 300;

/**
 * Reads `{ error: { message, type, param, code } }` (the schema ErrorData of the vendor's documents), and the forms that
 * proxies and older servers answer instead: the same without `error`, `{ error: "text" }` and a bare string.
 */
export function readVendorError(body: unknown): VendorError {
  const error = memberOf(body, "error") ?? body;
  if (typeof error === "string") return { message: short(error) };
  const text = (name: string): string | undefined => {
    const value = memberOf(error, name);
    return typeof value === "string" || typeof value === "number" ? short(`${value}`) : undefined;
  };
  return {
    message: text("message"),
    code: text("code"),
    type: text("type"),
    param: text("param"),
  };
}

/** One line of at most 300 characters; undefined when nothing is left. */
export function short(text: string): string | undefined {
  const line = text.replace(/\s+/g, " ").trim();
  return (line.length > longestMessage ? `${line.slice(0, longestMessage)}…` : line) || undefined;
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null
    ? Object.getOwnPropertyDescriptor(value, name)?.value
    : undefined;
}
