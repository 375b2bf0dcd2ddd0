import type { ScalarType } from "./field-types.ts";

/** What a field holds: a scalar, a list of scalars, anything, or objects of a kind, one, in a list or by name. */
export type FieldType =
  | ScalarType
  | { readonly one: ObjectKind }
  | { readonly list: ObjectKind }
  | { readonly map: ObjectKind | "string" | "strings" };

/** The fields of an object that programs rely on. Others, `x-…` among them, are kept as they are. */
export interface ObjectShape {
  readonly required?: readonly string[];
  readonly fields: Readonly<Record<string, FieldType>>;
  /** Objects whose fields are named by data (paths, statuses, expressions): the kind of each, and what it may be named. */
  readonly members?: { readonly kind: ObjectKind; readonly name: RegExp; readonly naming: string };
  /** Whether a Reference Object may stand instead. */
  readonly orReference?: true;
}

/** The objects of an OpenAPI document, by the specification's names. */
export type ObjectKind =
  | "document"
  | "info"
  | "contact"
  | "license"
  | "external documentation"
  | "server"
  | "server variable"
  | "tag"
  | "components"
  | "paths"
  | "path item"
  | "operation"
  | "parameter"
  | "request body"
  | "media type"
  | "encoding"
  | "responses"
  | "response"
  | "header"
  | "link"
  | "callback"
  | "example"
  | "security scheme"
  | "oauth flows"
  | "oauth flow"
  | "security requirement"
  | "schema"
  | "discriminator"
  | "xml";
