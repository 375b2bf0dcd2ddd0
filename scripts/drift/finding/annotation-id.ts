import { sameJson } from "../../json/canonical-json.ts";
import { member } from "../../json/json-pointer.ts";
import type { JsonValue } from "../../json/json-value.ts";
import { schemaKeywords } from "../../openapi/schema-keywords.ts";
import type { FindingId } from "./catalogue.ts";
import type { SchemaRoot } from "./schema-root.ts";

/** The kind of an annotated schema. */
export type AnnotationKind = SchemaRoot["kind"];

/** Annotations that are more than wording. */
const special: Readonly<Record<string, FindingId>> = {
  example: "example-changed",
  examples: "example-changed",
  deprecated: "deprecated-changed",
};

/** Wording of objects that are not schemas, or that is an object itself. */
const wording: ReadonlySet<string> = new Set([
  ...["summary", "externalDocs", "bearerFormat", "discriminator", "xml"],
  ...["termsOfService", "contact", "license", "version"],
]);

const formats: Readonly<Record<AnnotationKind, FindingId>> = {
  response: "response-property-format-changed",
  request: "request-property-format-changed",
  parameter: "request-parameter-format-changed",
};

const mappings: Readonly<Record<AnnotationKind, FindingId>> = {
  response: "response-property-discriminator-mapping-changed",
  request: "request-property-discriminator-mapping-changed",
  parameter: "request-property-discriminator-mapping-changed",
};

/** The finding id for a changed annotation; undefined for any other field. */
export function annotationId(
  name: string,
  was: JsonValue | undefined,
  is: JsonValue | undefined,
  kind: AnnotationKind | undefined,
): FindingId | undefined {
  const plain = plainId(name);
  if (kind === undefined) return plain;
  switch (name) {
    case "format":
    case "contentEncoding":
    case "contentMediaType":
      return was !== undefined && is !== undefined ? formats[kind] : plain;
    case "default":
      if (kind === "response") return plain;
      return kind === "request"
        ? "request-property-default-value-changed"
        : "request-parameter-default-value-changed";
    case "discriminator":
      return sameJson(mappingOf(was), mappingOf(is)) ? plain : mappings[kind];
    case "x-extensible-enum":
      return kind === "response" && hasMore(was, is)
        ? "response-property-extensible-enum-value-added"
        : plain;
    default:
      return plain;
  }
}

function plainId(name: string): FindingId | undefined {
  if (name.startsWith("x-")) return "extension-changed";
  if (Object.hasOwn(special, name)) return special[name];
  const keyword = schemaKeywords.get(name);
  const isWording = keyword?.role === "annotation" && typeof keyword.holds === "string";
  return isWording || wording.has(name) ? "description-changed" : undefined;
}

function mappingOf(discriminator: JsonValue | undefined): JsonValue {
  return member(discriminator, "mapping") ?? {};
}

function hasMore(was: JsonValue | undefined, is: JsonValue | undefined): boolean {
  const known = new Set(Array.isArray(was) ? was.map(String) : []);
  return Array.isArray(is) && is.some((value) => !known.has(String(value)));
}
