import { childPointer, refTo } from "../../json/json-pointer.ts";
import { isJsonObject, type JsonObject, type JsonValue } from "../../json/json-value.ts";
import { type ComponentSchemas, componentSchemas } from "../../openapi/component-schemas.ts";
import { isStructural } from "../../openapi/document-references.ts";
import { isNameMap } from "../../openapi/name-maps.ts";
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

/** Where the walk has got to. */
interface Way {
  readonly pointer: string;
  /** The keys are names the document chose, no keywords. */
  readonly isMap: boolean;
  readonly schemas: ComponentSchemas;
}

/** Payloads that types are made of; openapi-typescript follows nothing in them. */
const constants: ReadonlySet<string> = new Set(["enum", "const"]);

/**
 * The document without what openapi-typescript would follow though it is no `$ref`. That tool reads whatever file or
 * address stands there, and a page could name any: payloads and extensions with a `$ref` in them go, as do
 * `externalValue`, names called `$ref`, and the entries of a discriminator's mapping that lead nowhere in the document.
 * Those that name a schema without a pointer (OpenAPI 3.1, section 4.8.25), which that tool refuses, are given one.
 *
 * @throws CodegenError with the place of a real `$ref` that leads out of the document.
 */
export function ownReferences(document: JsonObject): JsonObject {
  return ownMembers(document, {
    pointer: "",
    isMap: false,
    schemas: componentSchemas(document),
  });
}

function ownMembers(object: JsonObject, way: Way): JsonObject {
  const { pointer, isMap } = way;
  const { $ref } = object;
  if (!isMap && typeof $ref === "string" && !$ref.startsWith("#")) {
    throw new CodegenError("Types and validators", new OutwardReference($ref, pointer));
  }
  const entries = Object.entries(object).flatMap(([key, child]): [string, JsonValue][] => {
    if (!isMap && !isStructural(key, child)) {
      return constants.has(key) || !mentionsReference(child) ? [[key, child]] : [];
    }
    if (typeof child === "string") return isFollowed(key, isMap) ? [] : [[key, child]];
    if (!isMap && key === "mapping") return [[key, ownMapping(child, way.schemas)]];
    const inside = { ...way, pointer: childPointer(pointer, key), isMap: !isMap && isNameMap(key) };
    return [[key, ownValue(child, inside)]];
  });
  return Object.fromEntries(entries);
}

function ownValue(value: JsonValue, way: Way): JsonValue {
  if (isJsonObject(value)) return ownMembers(value, way);
  if (!Array.isArray(value)) return value;
  return value.map((item: JsonValue, index) =>
    ownValue(item, { ...way, pointer: childPointer(way.pointer, index), isMap: false }),
  );
}

function ownMapping(mapping: JsonValue, schemas: ComponentSchemas): JsonValue {
  if (!isJsonObject(mapping)) return mapping;
  const entries = Object.entries(mapping).flatMap(([key, name]): [string, JsonValue][] => {
    if (typeof name !== "string" || isFollowed(key, true)) return [];
    if (name.startsWith("#")) return [[key, name]];
    return schemas.has(name) ? [[key, refTo(childPointer("/components/schemas", name))]] : [];
  });
  return Object.fromEntries(entries);
}

/** Whether openapi-typescript would read what a text names that is no `$ref`. */
function isFollowed(key: string, isMap: boolean): boolean {
  return key === "externalValue" || (key === "$ref" && isMap);
}

function mentionsReference(payload: JsonValue): boolean {
  return /"(?:\$ref|externalValue)":/.test(JSON.stringify(payload));
}
