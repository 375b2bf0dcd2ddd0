/** A schema of an operation that both documents have: what to compare. */
export interface SchemaRoot {
  readonly operation: string;
  /** What it is the schema of. */
  readonly kind: "response" | "request" | "parameter";
  /** JSON pointers to the schema in the old and the new document. */
  readonly before: string;
  readonly after: string;
  /** Set for a parameter that is sent as text, not as JSON. */
  readonly sent?: { readonly exploded: boolean };
  /** Set for a parameter or header, which is told as a property is, not as a body. */
  readonly isPart?: boolean;
  /** What people call it, as a noun phrase. */
  readonly label: string;
}
