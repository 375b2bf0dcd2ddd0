import { childPointer, refTo } from "../../json/json-pointer.ts";
import { isJsonObject, type JsonObject, type JsonValue } from "../../json/json-value.ts";
import { type ComponentSchemas, componentSchemas } from "../../openapi/component-schemas.ts";
import { contentOf } from "../../openapi/content-of.ts";
import { mapParts } from "../../openapi/map-parts.ts";
import type { ObjectKind } from "../../openapi/object-grammar.ts";
import { Visited } from "../../openapi/visit.ts";
import { CodegenError } from "../codegen-error.ts";
import { isSchema } from "../is-schema.ts";

/** Fields with payloads that types are made of. openapi-typescript follows no references in them. */
const constants: ReadonlySet<string> = new Set(["enum", "const"]);

/**
 * Removes everything that openapi-typescript would follow although it is not a reference. That tool reads whatever
 * file or URL it finds there, and a page could name any. Removed are payloads and extensions that contain a
 * `$ref`, `externalValue`, members called `$ref`, and entries of a discriminator's mapping without a target in the
 * document. Entries with a schema's bare name (OpenAPI 3.1, section 4.8.25), which that tool rejects, become
 * pointers.
 * @throws CodegenError with the place of a real `$ref` to another document.
 */
export function ownReferences(document: JsonObject): JsonObject {
  const start = new Visited("", { kind: "document", value: document });
  return ownObject(start, componentSchemas(document));
}

function ownObject(visited: Visited, schemas: ComponentSchemas): JsonObject {
  const { kind, value } = visited;
  const object = isJsonObject(value) ? value : {};
  const { $ref } = object;
  if (typeof $ref === "string" && !$ref.startsWith("#")) {
    const reason = `the $ref ${JSON.stringify($ref)} refers to another document`;
    throw new CodegenError("Types and validators", reason, visited.pointer);
  }
  const own = Object.entries(object).filter(
    ([field, held]) => !isFollowed(kind, field, held) && field !== "externalValue",
  );
  const inside = mapParts(kind, Object.fromEntries(own), (part) =>
    isJsonObject(part.value) ? ownObject(new Visited("", part, visited), schemas) : part.value,
  );
  return kind === "discriminator" && inside.mapping !== undefined
    ? { ...inside, mapping: ownMapping(inside.mapping, schemas) }
    : inside;
}

/** Whether openapi-typescript would follow references in a field that contains no OpenAPI objects. */
function isFollowed(kind: ObjectKind, field: string, value: JsonValue): boolean {
  if (constants.has(field) || !mentionsReference(value)) return false;
  const content = contentOf(kind, field);
  if (content === undefined || typeof content === "string") return true;
  if (kind === "discriminator") return false;
  if ("one" in content) return !isSchema(value);
  const isList = "list" in content;
  if (Array.isArray(value) !== isList || typeof value !== "object") return true;
  return !Object.values(value ?? {}).every(isSchema);
}

function ownMapping(mapping: JsonValue, schemas: ComponentSchemas): JsonValue {
  if (!isJsonObject(mapping)) return mapping;
  const entries = Object.entries(mapping).flatMap(([key, name]): [string, JsonValue][] => {
    if (typeof name !== "string" || key === "$ref" || key === "externalValue") return [];
    if (name.startsWith("#")) return [[key, name]];
    return schemas.has(name) ? [[key, refTo(childPointer("/components/schemas", name))]] : [];
  });
  return Object.fromEntries(entries);
}

function mentionsReference(payload: JsonValue): boolean {
  return /"(?:\$ref|externalValue)":/.test(JSON.stringify(payload));
}
