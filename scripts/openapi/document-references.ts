import { childPointer, refPointer, refTo } from "../json/json-pointer.ts";
import { isJsonObject, type JsonValue } from "../json/json-value.ts";
import { isNameMap } from "./name-maps.ts";

/** A `$ref`, or an entry of a discriminator's mapping, that leads to a place in its own document. */
export interface DocumentReference {
  /** Where the referring object stands. */
  readonly pointer: string;
  /** The pointer it leads to. */
  readonly target: string;
}

/** Members whose values are payloads, in which `$ref` means nothing. */
const payloads: ReadonlySet<string> = new Set(["example", "default", "enum", "const", "value"]);

/** Whether a member holds OpenAPI objects or schemas, rather than payloads or extensions. */
export function isStructural(key: string, value: JsonValue): boolean {
  return (
    !payloads.has(key) && !key.startsWith("x-") && !(key === "examples" && Array.isArray(value))
  );
}

interface Node {
  readonly value: JsonValue;
  readonly parent: Node | undefined;
  readonly key: string | number;
  /** The keys of `value` are names the document chose, no keywords. */
  readonly isMap: boolean;
}

function childNodes(parent: Node): readonly Node[] {
  const { value, isMap } = parent;
  if (Array.isArray(value)) {
    return value.map((item: JsonValue, key) => ({ value: item, parent, key, isMap: false }));
  }
  if (!isJsonObject(value)) return [];
  return Object.entries(value)
    .filter(([key, child]) => isMap || isStructural(key, child))
    .map(([key, child]) => ({ value: child, parent, key, isMap: !isMap && isNameMap(key) }));
}

/** Made for the few nodes that are asked for: most nodes are none. */
function pointerOf({ parent, key }: Node): string {
  return parent === undefined ? "" : childPointer(pointerOf(parent), key);
}

/** Every reference of a document, in no particular order. */
export function documentReferences(document: JsonValue): readonly DocumentReference[] {
  const found: DocumentReference[] = [];
  const open: Node[] = [{ value: document, parent: undefined, key: "", isMap: false }];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const { value, isMap, key, parent } = node;
    const target = isMap ? undefined : refPointer(value);
    if (target !== undefined) found.push({ pointer: pointerOf(node), target });
    if (key === "mapping" && parent?.key === "discriminator" && !parent.isMap) {
      found.push(...mappingReferences(value, pointerOf(node)));
    }
    if (typeof value === "object") open.push(...childNodes(node));
  }
  return found;
}

function mappingReferences(mapping: JsonValue, pointer: string): readonly DocumentReference[] {
  if (!isJsonObject(mapping)) return [];
  return Object.entries(mapping).flatMap(([key, $ref]) => {
    const target = refPointer({ $ref });
    return target === undefined ? [] : [{ pointer: childPointer(pointer, key), target }];
  });
}

/**
 * The value with every reference led elsewhere.
 * @param moved The pointer a pointer moves to; undefined where it stays.
 */
export function redirectReferences(
  value: JsonValue,
  moved: (pointer: string) => string | undefined,
  isMap = false,
): JsonValue {
  if (Array.isArray(value)) {
    return value.map((item: JsonValue) => redirectReferences(item, moved));
  }
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => {
      if (!isMap && key === "$ref") return [key, redirected(child, moved)];
      if (!isMap && key === "discriminator") return [key, redirectedDiscriminator(child, moved)];
      const structural = isMap || isStructural(key, child);
      const childIsMap = !isMap && isNameMap(key);
      return [key, structural ? redirectReferences(child, moved, childIsMap) : child];
    }),
  );
}

function redirected(
  reference: JsonValue,
  moved: (pointer: string) => string | undefined,
): JsonValue {
  const target = refPointer({ $ref: reference });
  const place = target === undefined ? undefined : moved(target);
  return place === undefined ? reference : refTo(place);
}

/** A mapping names schemas by `$ref` or by their bare names (OpenAPI 3.1, section 4.8.25). */
function redirectedDiscriminator(
  discriminator: JsonValue,
  moved: (pointer: string) => string | undefined,
): JsonValue {
  if (!isJsonObject(discriminator) || !isJsonObject(discriminator.mapping)) return discriminator;
  const entries = Object.entries(discriminator.mapping).map(([key, name]) => {
    if (typeof name !== "string") return [key, name];
    if (name.startsWith("#")) return [key, redirected(name, moved)];
    const place = moved(childPointer("/components/schemas", name));
    return [key, place === undefined ? name : refTo(place)];
  });
  return { ...discriminator, mapping: Object.fromEntries(entries) };
}
