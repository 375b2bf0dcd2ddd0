import { childPointer } from "../../json/json-pointer.ts";
import { isJsonObject, type JsonObject, type JsonValue } from "../../json/json-value.ts";
import { annotation, decide, withoutResolutions } from "./settle.ts";
import type { Context, Draft, Field, Rule, Statement } from "./statement.ts";

/** The statements' keys: the freshest side's in its order, then what the others add in theirs. */
export function orderedKeys(stated: readonly Statement[]): readonly string[] {
  return [
    ...new Set(stated.flatMap(({ value }) => (isJsonObject(value) ? Object.keys(value) : []))),
  ];
}

/** What the sides state at the member `key` of a field. */
export function memberField(field: Field, key: string): Field {
  const pointer = childPointer(field.pointer, key);
  const [stated, silent]: [Statement[], Statement[]] = [[], []];
  for (const statement of field.stated) {
    const { side, value } = statement;
    if (!isJsonObject(value)) continue;
    const child = Object.hasOwn(value, key) ? value[key] : undefined;
    if (child === undefined) silent.push(statement);
    else stated.push({ side, pointer: childPointer(statement.pointer, key), value: child });
  }
  return { pointer, stated, silent };
}

/** Builds an object member by member; a member that comes out as undefined is left away. */
export function* buildObject(
  keys: readonly string[],
  build: (key: string) => Draft<JsonValue | undefined>,
): Draft<JsonObject> {
  const entries: [string, JsonValue][] = [];
  for (const key of keys) {
    const value = yield* build(key);
    if (value !== undefined) entries.push([key, value]);
  }
  return Object.fromEntries(entries);
}

/**
 * An object of OpenAPI: each field by its own rule, any other (`x-`) as an annotation.
 * @param rules Called late, since objects of OpenAPI contain each other.
 */
export function objectOf(rules: () => Readonly<Record<string, Rule>>): Rule {
  return (field, context) => {
    const byKey = rules();
    const ruleOf = (key: string): Rule =>
      (Object.hasOwn(byKey, key) ? byKey[key] : undefined) ?? annotation;
    return buildObject(orderedKeys(field.stated), (key) =>
      ruleOf(key)(memberField(field, key), context),
    );
  };
}

/** A map by name: every name that a side states; `x-` fields are annotations where the map allows them. */
export function mapOf(rule: () => Rule, extensible = false): Rule {
  return (field, context) =>
    buildObject(orderedKeys(field.stated), (key) =>
      (extensible && key.startsWith("x-") ? annotation : rule())(memberField(field, key), context),
    );
}

/** A {@link mapOf} in which a differing set of names is a decision: the sides describe the same thing. */
export function decidedMapOf(rule: () => Rule, extensible = false): Rule {
  const union = mapOf(rule, extensible);
  return function* (field, context) {
    yield* decideKeys("union", field, orderedKeys(field.stated), context);
    return yield* union(field, context);
  };
}

/** Notes a decision where not every side states exactly the keys that come out. */
export function* decideKeys(
  rule: string,
  field: Field,
  result: readonly string[],
  context: Context,
): Draft<void> {
  const stands = field.stated.map((statement) => ({
    ...statement,
    value: isJsonObject(statement.value) ? Object.keys(statement.value) : [],
  }));
  const kept = new Set(result);
  const same = stands.every(
    ({ value }) => value.length === kept.size && value.every((key) => kept.has(key)),
  );
  if (!same)
    yield* decide(rule, field.pointer, stands, [...result].sort(), withoutResolutions(context));
}
