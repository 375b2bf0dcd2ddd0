import { groupBy } from "../../json/group-by.ts";
import { childPointer, member } from "../../json/json-pointer.ts";
import { isJsonObject, type JsonObject, type JsonValue } from "../../json/json-value.ts";
import { referenceOr, resolved } from "./reference-or.ts";
import type { Context, Draft, Rule, Statement } from "./statement.ts";
import { valueRule } from "./value-rule.ts";

/** One side's new names for the variables of a path template. */
export type Renames = ReadonlyMap<string, string>;

/** A side's parameter, with the key (in, name) by which it is matched with the other sides' parameters. */
export interface ParameterEntry {
  readonly key: string;
  readonly statement: Statement;
}

/** A Parameter Object or a `$ref` to one. */
export const parameterRule: Rule = referenceOr("parameters", valueRule("parameter"));

/** The parameters of one list. Variables of the path get their names in the merged path. */
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
  const merged: JsonValue[] = [];
  for (const entries of groupBy(lists.flat(), ({ key }) => key).values()) {
    const stated = entries.map(({ statement }) => statement);
    const place = childPointer(pointer, merged.length);
    const value = yield* parameterRule({ pointer: place, stated, silent: [] }, context);
    if (value !== undefined) merged.push(value);
  }
  return merged;
}
