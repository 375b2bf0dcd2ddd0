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
 * The content of a field: a value of a type, or objects of a kind: a single one, a list, or a map whose names the
 * document chose.
 */
export type Content =
  | ScalarType
  | { readonly one: ObjectKind }
  | { readonly list: ObjectKind }
  | { readonly map: ObjectKind | MapValue };

/** The values that a map may contain, other than objects. */
export type MapValue = "string" | "strings" | "text";

/** Whether the values of a map are objects. */
export function isObjectKind(map: ObjectKind | MapValue): map is ObjectKind {
  return map !== "string" && map !== "strings" && map !== "text";
}

/** Fields by name, with their content. */
export type Fields = Readonly<Record<string, Content>>;

/** OpenAPI's rules for an object. Any object may have fields that start with `x-`. */
export interface ObjectGrammar {
  readonly required?: readonly string[];
  /** The fields that programs rely on. They are checked in every document. */
  readonly fields: Fields;
  /**
   * All other fields of OpenAPI 3.1, and stricter requirements for those above. Vendors violate them in places
   * that nothing depends on, so they are checked only in what the project's people write.
   */
  readonly further?: Fields;
  /** Fields of other versions of the specification. They are read, but never proposed. */
  readonly foreign?: Fields;
  /**
   * For objects whose fields are named by data (paths, statuses, expressions): the kind of each member, and its
   * allowed names.
   */
  readonly members?: { readonly kind: ObjectKind; readonly name: RegExp; readonly naming: string };
  /** Whether a Reference Object may take its place. */
  readonly orReference?: true;
  /** Whether its fields may have any name. */
  readonly isOpen?: true;
}

/** Whether a field is for people only: a text, an example, or a link to documentation. */
export function isWording(content: Content): boolean {
  if (typeof content === "string") return ["text", "sample", "samples"].includes(content);
  const kind = "one" in content ? content.one : "map" in content ? content.map : content.list;
  return kind === "example" || kind === "external documentation";
}
