/** A schema to compare, of an operation that both documents have. */
export interface SchemaRoot {
  readonly operation: string;
  /** The kind of schema. */
  readonly kind: "response" | "request" | "parameter";
  /** JSON pointers to the schema in the old and the new document. */
  readonly before: string;
  readonly after: string;
  /** Set for a parameter that is sent as text and not as JSON. */
  readonly sent?: { readonly exploded: boolean };
  /** Set for a parameter or header, which is reported like a property and not like a body. */
  readonly isPart?: boolean;
  /** Its label, as a noun phrase. */
  readonly label: string;
}
