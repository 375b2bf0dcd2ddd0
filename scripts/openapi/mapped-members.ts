import {
  childPointer,
  type JsonPointer,
  pointerTokens,
  refPointer,
  refTo,
} from "../json/json-pointer.ts";
import { isJsonObject, type JsonObject, type JsonValue } from "../json/json-value.ts";

const schemas = "/components/schemas";

/**
 * The values that a discriminator's mapping maps to a component, by `$ref` or by bare name (OpenAPI 3.1, section
 * 4.8.25).
 */
export function mappedValues(mapping: JsonValue | undefined, name: string): readonly string[] {
  return Object.entries(isJsonObject(mapping) ? mapping : {})
    .filter(([, target]) => mappedPointer(target) === childPointer(schemas, name))
    .map(([value]) => value);
}

/** The pointer that a value of a mapping refers to: a component of that name, or the target of a `$ref`. */
export function mappedPointer(target: JsonValue): JsonPointer | undefined {
  const isName =
    typeof target === "string" && /^[\w.-]+$/.test(target) && !target.includes(".json");
  return isName ? childPointer(schemas, target) : refPointer({ $ref: target });
}

function nameAt(pointer: string): string {
  return pointerTokens(pointer).at(-1) ?? "";
}

/**
 * Updates the discriminator of a union whose members have moved to other components. Payloads have the same tags,
 * so a member without an entry in the mapping gets one with its former name.
 * @param published The union before the move.
 */
export function mappedMembers(published: JsonObject, moved: JsonObject): JsonObject {
  const { discriminator } = moved;
  if (!isJsonObject(discriminator)) return moved;
  const mapping = isJsonObject(discriminator.mapping) ? discriminator.mapping : {};
  const members = movedMembers(published, moved);
  // If the mapping names members of the members, which are unions themselves, the members have no implicit names.
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

/** A component of a union, before and after the move. */
interface MovedMember {
  readonly from: string;
  readonly to: string;
}

function movedMembers(published: JsonObject, moved: JsonObject): readonly MovedMember[] {
  return ["oneOf", "anyOf"].flatMap((keyword) => {
    const before = published[keyword];
    // Widening may have turned the oneOf into an anyOf.
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
