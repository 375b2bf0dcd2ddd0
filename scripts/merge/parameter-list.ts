import { isJsonObject, type JsonObject, type JsonValue } from "../json.ts";
import { childPointer, member } from "../json-pointer.ts";
import { objectOf } from "./object-rule.ts";
import { exclusively, valueRules } from "./payload-rules.ts";
import { referenceOr, resolved } from "./reference-rule.ts";
import { settle } from "./settle.ts";
import type { Context, Draft, Rule, Statement } from "./statement.ts";

/** One side's new names for the variables of a path template. */
export type Renames = ReadonlyMap<string, string>;

/** A parameter as a side states it, under the key that makes it one with the other sides' (in, name). */
export interface ParameterEntry {
  readonly key: string;
  readonly statement: Statement;
}

const parameterObject: Rule = exclusively(
  "example",
  "examples",
  objectOf(() => valueRules),
);

/** A Parameter Object. Whether it has a schema or content is no matter of wording. */
function* parameterBody(...[field, context]: Parameters<Rule>): Draft<JsonValue | undefined> {
  const has = (key: string): boolean =>
    field.stated.some(({ value }) => member(value, key) !== undefined);
  if (!has("schema") || !has("content")) return yield* parameterObject(field, context);
  const message = "One page describes this parameter by a schema, another by content.";
  const conflict = { kind: "conflict", pointer: field.pointer, stands: field.stated, message };
  return yield* settle(conflict, context);
}

/** A Parameter Object or a `$ref` to one. */
export const parameterRule: Rule = referenceOr("parameters", () => parameterBody);

/** The parameters of one list. Variables of the path take the name they have in the merged path. */
export function parameterEntries(
  list: Statement | undefined,
  renames: Renames,
  sides: readonly JsonObject[],
): readonly ParameterEntry[] {
  if (list === undefined || !Array.isArray(list.value)) return [];
  return list.value.map((item: JsonValue, index) => {
    const statement = { side: list.side, pointer: childPointer(list.pointer, index), value: item };
    return parameterEntry(statement, renames, sides);
  });
}

function parameterEntry(
  statement: Statement,
  renames: Renames,
  sides: readonly JsonObject[],
): ParameterEntry {
  const [target] = resolved(statement, sides);
  const place = member(target?.value, "in");
  const name = member(target?.value, "name");
  if (target === undefined || typeof name !== "string" || typeof place !== "string") {
    return { key: JSON.stringify(statement.value), statement };
  }
  // Header names are case-insensitive (RFC 9110, section 5.1).
  if (place === "header") return { key: `header ${name.toLowerCase()}`, statement };
  const newName = place === "path" ? renames.get(name) : undefined;
  if (newName === undefined || !isJsonObject(target.value)) {
    return { key: `${place} ${name}`, statement };
  }
  const renamed = { ...target, value: { ...target.value, name: newName } };
  return { key: `path ${newName}`, statement: renamed };
}

/** Merges lists of parameters, freshest side's order first. */
export function* mergeParameters(
  lists: readonly (readonly ParameterEntry[])[],
  pointer: string,
  context: Context,
): Draft<JsonValue> {
  const byKey = new Map<string, Statement[]>();
  for (const { key, statement } of lists.flat()) {
    byKey.set(key, [...(byKey.get(key) ?? []), statement]);
  }
  const merged: JsonValue[] = [];
  for (const stated of byKey.values()) {
    const place = childPointer(pointer, merged.length);
    const value = yield* parameterRule({ pointer: place, stated, silent: [] }, context);
    if (value !== undefined) merged.push(value);
  }
  return merged;
}
