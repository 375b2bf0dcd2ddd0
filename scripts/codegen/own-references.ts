import { isJsonObject, type JsonObject, type JsonValue } from "../json.ts";
import { childPointer } from "../json-pointer.ts";
import { isStructural } from "../merge/document-references.ts";
import { isNameMap } from "../merge/name-maps.ts";
import { CodegenError } from "./codegen-error.ts";

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
  /** The member whose keys are names the document chose, no keywords; undefined in any other object. */
  readonly map: string | undefined;
}

/** Payloads that types are made of; openapi-typescript follows nothing in them. */
const constants: ReadonlySet<string> = new Set(["enum", "const"]);

/**
 * The document without what openapi-typescript would follow though it is no `$ref`. That tool reads whatever file or
 * address stands there, and a page could name any: payloads and extensions with a `$ref` in them go, as do
 * `externalValue`, the entries of a discriminator's mapping that lead out, and names called `$ref`.
 *
 * @throws CodegenError with the place of a real `$ref` that leads out of the document.
 */
export function ownReferences(document: JsonObject): JsonObject {
  return ownMembers(document, { pointer: "", map: undefined });
}

function ownMembers(object: JsonObject, { pointer, map }: Way): JsonObject {
  const { $ref } = object;
  if (map === undefined && typeof $ref === "string" && !$ref.startsWith("#")) {
    throw new CodegenError("The types", new OutwardReference($ref, pointer));
  }
  const entries = Object.entries(object).flatMap(([key, child]): [string, JsonValue][] => {
    if (map === undefined && !isStructural(key, child)) {
      return constants.has(key) || !mentionsReference(child) ? [[key, child]] : [];
    }
    if (typeof child === "string") return isFollowed(key, child, map) ? [] : [[key, child]];
    const inside = map === undefined && isNameMap(key) ? key : undefined;
    return [[key, ownValue(child, { pointer: childPointer(pointer, key), map: inside })]];
  });
  return Object.fromEntries(entries);
}

function ownValue(value: JsonValue, way: Way): JsonValue {
  if (isJsonObject(value)) return ownMembers(value, way);
  if (!Array.isArray(value)) return value;
  return value.map((item: JsonValue, index) =>
    ownValue(item, { pointer: childPointer(way.pointer, index), map: undefined }),
  );
}

/** Whether openapi-typescript would read what a text names that is no `$ref`. */
function isFollowed(key: string, text: string, map: string | undefined): boolean {
  if (key === "externalValue" || (key === "$ref" && map !== undefined)) return true;
  return map === "mapping" && text.includes("/") && !text.startsWith("#");
}

function mentionsReference(payload: JsonValue): boolean {
  return /"(?:\$ref|externalValue)":/.test(JSON.stringify(payload));
}
