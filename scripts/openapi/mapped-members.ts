import {
  childPointer,
  type JsonPointer,
  pointerTokens,
  refPointer,
  refTo,
} from "../json/json-pointer.ts";
import { isJsonObject, type JsonObject, type JsonValue } from "../json/json-value.ts";

const schemas = "/components/schemas";

/** The values by which a discriminator's mapping names a component, by `$ref` or by bare name (OpenAPI 3.1, section 4.8.25). */
export function mappedValues(mapping: JsonValue | undefined, name: string): readonly string[] {
  return Object.entries(isJsonObject(mapping) ? mapping : {})
    .filter(([, target]) => mappedPointer(target) === childPointer(schemas, name))
    .map(([value]) => value);
}

/** Where a value of a mapping leads to: a component of that name, or what a `$ref` would lead to. */
export function mappedPointer(target: JsonValue): JsonPointer | undefined {
  const isName =
    typeof target === "string" && /^[\w.-]+$/.test(target) && !target.includes(".json");
  return isName ? childPointer(schemas, target) : refPointer({ $ref: target });
}

function nameAt(pointer: string): string {
  return pointerTokens(pointer).at(-1) ?? "";
}

/**
 * A union whose members have moved to other components, with a discriminator that names them as before: payloads have the
 * same tags, so a member without an entry in the mapping gets one of its former name.
 *
 * @param published The union as it was.
 */
export function mappedMembers(published: JsonObject, moved: JsonObject): JsonObject {
  const { discriminator } = moved;
  if (!isJsonObject(discriminator)) return moved;
  const mapping = isJsonObject(discriminator.mapping) ? discriminator.mapping : {};
  const members = movedMembers(published, moved);
  // A mapping that names what is in the members, which are unions themselves, gives these no names of their own.
  const named = new Set(members.flatMap(({ from, to }) => [from, to]));
  const isDeep = Object.values(mapping).some((target) => !named.has(mappedPointer(target) ?? ""));
  const entries = members.flatMap(({ from, to }): [string, JsonValue][] => {
    if (from === to || mappedValues(mapping, nameAt(to)).length > 0) return [];
    const values = mappedValues(mapping, nameAt(from));
    const implicit = isDeep ? [] : [nameAt(from)];
    return (values.length > 0 ? values : implicit).map((value) => [value, refTo(to)]);
  });
  if (entries.length === 0) return moved;
  const whole = { ...discriminator, mapping: { ...mapping, ...Object.fromEntries(entries) } };
  return { ...moved, discriminator: whole };
}

/** A component that a union chooses, before and after. */
interface MovedMember {
  readonly from: string;
  readonly to: string;
}

function movedMembers(published: JsonObject, moved: JsonObject): readonly MovedMember[] {
  return ["oneOf", "anyOf"].flatMap((keyword) => {
    const before = published[keyword];
    // A oneOf that must accept more is an anyOf.
    const after = moved[keyword] ?? moved.anyOf;
    if (!Array.isArray(before) || !Array.isArray(after) || before.length !== after.length) {
      return [];
    }
    return before.flatMap((member: JsonValue, index) => {
      const from = refPointer(member);
      const to = refPointer(after[index]);
      return from !== undefined && to !== undefined ? [{ from, to }] : [];
    });
  });
}
