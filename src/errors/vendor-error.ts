/**
 * The fields of the vendor's error body; a field that is neither a string nor a number is left out. Numbers become
 * strings.
 */
export interface VendorError {
  readonly message?: string | undefined;
  readonly code?: string | undefined;
  readonly type?: string | undefined;
  readonly param?: string | undefined;
}

/** In characters. */
const longestMessage = 300;

/**
 * Reads `{ error: { message, type, param, code } }` (the schema ErrorData of the vendor's documents), and what
 * proxies, gateways and older servers send instead: the same fields without `error`, `{ error: "text" }`, a bare
 * string, or a list of any of these in `error` or `errors`, of which it reads the first.
 */
export function readVendorError(body: unknown): VendorError {
  const [error] = [memberOf(body, "error") ?? memberOf(body, "errors") ?? body].flat();
  if (typeof error === "string") return { message: excerptOf(error) };
  const text = (name: string): string | undefined => {
    const value = memberOf(error, name);
    return typeof value === "string" || typeof value === "number"
      ? excerptOf(`${value}`)
      : undefined;
  };
  return {
    message: text("message"),
    code: text("code"),
    type: text("type"),
    param: text("param"),
  };
}

/** The beginning of a text as one line of at most 300 characters; undefined if it is blank. */
export function excerptOf(text: string): string | undefined {
  const line = text.replace(/\s+/g, " ").trim();
  return (line.length > longestMessage ? `${line.slice(0, longestMessage)}…` : line) || undefined;
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null
    ? Object.getOwnPropertyDescriptor(value, name)?.value
    : undefined;
}
