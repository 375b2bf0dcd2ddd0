import { childPointer } from "../../json/json-pointer.ts";
import { isJsonObject, type JsonObject, type JsonValue } from "../../json/json-value.ts";
import type { ObjectKind } from "../../openapi/object-grammar.ts";
import { annotation, decide, withoutOverruling } from "./settle.ts";
import type { Context, Draft, Field, Rule, Statement } from "./statement.ts";

/**
 * The keys of all statements: first those of the freshest side, then those that the others add, each in its order.
 */
export function orderedKeys(stated: readonly Statement[]): readonly string[] {
  return [
    ...new Set(stated.flatMap(({ value }) => (isJsonObject(value) ? Object.keys(value) : []))),
  ];
}

/** What the sides state for the member `key` of a field. */
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

/** Builds an object member by member, leaving out those whose value is undefined. */
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

/** The rule for a kind of object, looked up in the context because objects of OpenAPI contain each other. */
export function ruleOf(kind: ObjectKind): Rule {
  return (field, context) => (context.rules[kind] ?? annotation)(field, context);
}

/** An object of OpenAPI: each field by its own rule, any other (`x-`) as an annotation. */
export function objectOf(rules: Readonly<Record<string, Rule>>): Rule {
  return (field, context) =>
    buildObject(orderedKeys(field.stated), (key) =>
      ((Object.hasOwn(rules, key) ? rules[key] : undefined) ?? annotation)(
        memberField(field, key),
        context,
      ),
    );
}

/** A map by name: every name that a side states; `x-` fields are annotations where the map allows them. */
export function namedObjects(rule: Rule, extensible = false): Rule {
  return (field, context) =>
    buildObject(orderedKeys(field.stated), (key) =>
      (extensible && key.startsWith("x-") ? annotation : rule)(memberField(field, key), context),
    );
}

/** Notes a decision unless every side states exactly the keys of the result. */
export function* decideKeys(
  rule: string,
  field: Field,
  result: readonly string[],
  context: Context,
): Draft<void> {
  const values = field.stated.map((statement) => ({
    ...statement,
    value: isJsonObject(statement.value) ? Object.keys(statement.value) : [],
  }));
  const kept = new Set(result);
  const same = values.every(
    ({ value }) => value.length === kept.size && value.every((key) => kept.has(key)),
  );
  if (!same)
    yield* decide(rule, field.pointer, values, [...result].sort(), withoutOverruling(context));
}
