import type { ScalarType } from "./scalar-types.ts";

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

/**
 * What a field holds: a value of a type, or objects of a kind: a single one, a list, or a map with names that the
 * document chose.
 */
export type Content =
  | ScalarType
  | { readonly one: ObjectKind }
  | { readonly list: ObjectKind }
  | { readonly map: ObjectKind | MapValue };

/** What a map may hold besides objects. */
export type MapValue = "string" | "strings" | "text";

/** Whether what a map holds are objects. */
export function isObjectKind(map: ObjectKind | MapValue): map is ObjectKind {
  return map !== "string" && map !== "strings" && map !== "text";
}

/** Fields by name, with what each holds. */
export type Fields = Readonly<Record<string, Content>>;

/** What OpenAPI says of an object. Fields that start with `x-` may be in any. */
export interface ObjectGrammar {
  readonly required?: readonly string[];
  /** The fields that programs rely on: every document is checked for them. */
  readonly fields: Fields;
  /**
   * All other fields that OpenAPI 3.1 knows, and what it requires more exactly. Vendors break it in places that nothing
   * depends on, so only what people of the project write is checked for these.
   */
  readonly further?: Fields;
  /** Fields of other versions of the specification: read where they are, never proposed. */
  readonly foreign?: Fields;
  /** Objects whose fields are named by data (paths, statuses, expressions): the kind of each, and what it may be named. */
  readonly members?: { readonly kind: ObjectKind; readonly name: RegExp; readonly naming: string };
  /** Whether a Reference Object may take its place. */
  readonly orReference?: true;
  /** Whether its fields may have any name. */
  readonly isOpen?: true;
}

/** Whether a field holds what only people read: a text, an example, a link to documentation. */
export function isWording(content: Content): boolean {
  if (typeof content === "string") return ["text", "sample", "samples"].includes(content);
  const kind = "one" in content ? content.one : "map" in content ? content.map : content.list;
  return kind === "example" || kind === "external documentation";
}
