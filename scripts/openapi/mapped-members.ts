import { childPointer, pointerTokens, refPointer, refTo } from "../json/json-pointer.ts";
import { isJsonObject, type JsonObject, type JsonValue } from "../json/json-value.ts";

/** The values by which a discriminator's mapping names a component, by `$ref` or by bare name (OpenAPI 3.1, section 4.8.25). */
export function mappedValues(mapping: JsonValue | undefined, name: string): readonly string[] {
  const pointer = childPointer("/components/schemas", name);
  return Object.entries(isJsonObject(mapping) ? mapping : {})
    .filter(([, target]) => target === name || refPointer({ $ref: target }) === pointer)
    .map(([value]) => value);
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
  const entries = movedMembers(published, moved).flatMap(({ from, to }): [string, JsonValue][] => {
    const [name = ""] = pointerTokens(from).slice(-1);
    const [own = ""] = pointerTokens(to).slice(-1);
    if (mappedValues(mapping, own).length > 0) return [];
    const values = mappedValues(mapping, name);
    return (values.length > 0 ? values : [name]).map((value) => [value, refTo(to)]);
  });
  if (entries.length === 0) return moved;
  const whole = { ...discriminator, mapping: { ...mapping, ...Object.fromEntries(entries) } };
  return { ...moved, discriminator: whole };
}

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
      const isMoved = from !== undefined && to !== undefined && from !== to;
      return isMoved ? [{ from, to }] : [];
    });
  });
}
