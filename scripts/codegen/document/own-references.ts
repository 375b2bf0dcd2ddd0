import { childPointer, refTo } from "../../json/json-pointer.ts";
import { isJsonObject, type JsonObject, type JsonValue } from "../../json/json-value.ts";
import { type ComponentSchemas, componentSchemas } from "../../openapi/component-schemas.ts";
import { contentOf } from "../../openapi/content-of.ts";
import { mapParts } from "../../openapi/map-parts.ts";
import type { ObjectKind } from "../../openapi/object-grammar.ts";
import { Visited } from "../../openapi/visit.ts";
import { CodegenError } from "../codegen-error.ts";

/** A `$ref` to a file or an address. */
class OutwardReference extends Error {
  override readonly name = "OutwardReference";
  readonly pointer: string;

  constructor($ref: string, pointer: string) {
    super(`the $ref ${JSON.stringify($ref)} leads out of the document`);
    this.pointer = pointer;
  }
}

/** Payloads that types are made of; openapi-typescript follows nothing in them. */
const constants: ReadonlySet<string> = new Set(["enum", "const"]);

/**
 * The document without what openapi-typescript would follow though it is no `$ref`. That tool reads whatever file or
 * address is there, and a page could name any: payloads and extensions with a `$ref` in them go, as do
 * `externalValue`, names called `$ref`, and the entries of a discriminator's mapping that lead nowhere in the document.
 * Those that name a schema without a pointer (OpenAPI 3.1, section 4.8.25), which that tool refuses, are given one.
 *
 * @throws CodegenError with the place of a real `$ref` that leads out of the document.
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
    throw new CodegenError("Types and validators", new OutwardReference($ref, visited.pointer));
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

/** Whether openapi-typescript would follow what is in a field though it holds no objects of OpenAPI's own. */
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

function isSchema(value: unknown): boolean {
  return isJsonObject(value) || typeof value === "boolean";
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
