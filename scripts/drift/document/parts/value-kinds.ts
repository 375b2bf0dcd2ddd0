import { childPointer, member } from "../../../json/json-pointer.ts";
import { isJsonObject, type JsonObject, type JsonValue } from "../../../json/json-value.ts";
import { resolveAt } from "../../../openapi/resolve-at.ts";

/** Kinds of values with the same serialization. Booleans are serialized like numbers. */
export type ValueKind = "number" | "text" | "list" | "object";

const byType: Readonly<Record<string, ValueKind>> = {
  integer: "number",
  number: "number",
  boolean: "number",
  string: "text",
  array: "list",
  object: "object",
};

/** The kinds of values that a schema allows; numbers and texts if it states no types. */
export function valueKinds(document: JsonObject, pointer: string): ReadonlySet<ValueKind> {
  const kinds = new Set<ValueKind>();
  // The set grows while it is iterated.
  const places = new Set([pointer]);
  for (const place of places) {
    const found = resolveAt(document, place);
    if (found === undefined || !isJsonObject(found.value)) continue;
    for (const kind of statedKinds(found.value)) kinds.add(kind);
    for (const keyword of ["allOf", "anyOf", "oneOf"]) {
      const list = found.value[keyword];
      for (const index of Array.isArray(list) ? list.keys() : []) {
        places.add(childPointer(found.pointer, keyword, index));
      }
    }
  }
  return kinds.size === 0 ? new Set(["number", "text"]) : kinds;
}

function statedKinds(schema: JsonObject): readonly ValueKind[] {
  const types = [schema.type ?? []].flat().flatMap((type) => byType[String(type)] ?? []);
  if (types.length > 0) return types;
  const values = [
    ...(Array.isArray(schema.enum) ? schema.enum : []),
    ...(schema.const === undefined ? [] : [schema.const]),
  ];
  return [
    ...values.flatMap(kindOf),
    ...(member(schema, "items") === undefined ? [] : ["list" as const]),
    ...(member(schema, "properties") === undefined ? [] : ["object" as const]),
  ];
}

function kindOf(value: JsonValue): readonly ValueKind[] {
  if (value === null) return [];
  if (Array.isArray(value)) return ["list"];
  return [byType[typeof value] ?? "text"];
}
