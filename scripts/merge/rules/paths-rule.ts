import { groupBy } from "../../json/group-by.ts";
import { childPointer } from "../../json/json-pointer.ts";
import type { JsonValue } from "../../json/json-value.ts";
import { buildObject, memberField, orderedKeys } from "./build-object.ts";
import type { Renames } from "./merge-parameters.ts";
import { mergePathItems } from "./path-item-rule.ts";
import { annotation, decide, withoutOverruling } from "./settle.ts";
import type { Context, Draft, Field, SideValue } from "./statement.ts";

const variable = /\{([^{}]*)\}/g;

/**
 * The paths of every side. Templates that differ only in the names of their variables are one path (OpenAPI 3.1,
 * section 4.8.8.1). It gets the freshest names, because they are not sent.
 */
export function* pathsRule(field: Field, context: Context): Draft<JsonValue> {
  const bySignature = groupBy(orderedKeys(field.stated), (path) =>
    path.startsWith("/") ? path.replaceAll(variable, "{}") : path,
  );
  const spellings = new Map([...bySignature.values()].map((paths) => [paths[0] ?? "", paths]));
  return yield* buildObject([...spellings.keys()], function* (path) {
    if (path.startsWith("x-")) return yield* annotation(memberField(field, path), context);
    return yield* onePath(path, spellings.get(path) ?? [path], field, context);
  });
}

function* onePath(
  path: string,
  spellings: readonly string[],
  field: Field,
  context: Context,
): Draft<JsonValue | undefined> {
  const pointer = childPointer(field.pointer, path);
  const paths = spellings
    .flatMap((spelling) => {
      const renames = renamesBetween(spelling, path);
      return memberField(field, spelling).stated.map((statement) => ({
        statement,
        renames,
        spelling,
      }));
    })
    .sort((a, b) => a.statement.side - b.statement.side);
  if (spellings.length > 1) {
    const values = paths.map(
      ({ statement, spelling }): SideValue => ({ ...statement, value: spelling }),
    );
    yield* decide("freshest-path-variables", pointer, values, path, withoutOverruling(context));
  }
  return yield* mergePathItems(pointer, paths, context);
}

/** New names for the variables of one template, by their position in another. */
function renamesBetween(from: string, to: string): Renames {
  const names = [...to.matchAll(variable)].map((match) => match[1] ?? "");
  return new Map(
    [...from.matchAll(variable)].flatMap((match, index): [string, string][] => {
      const [oldName = "", newName = ""] = [match[1], names[index]];
      return oldName === newName ? [] : [[oldName, newName]];
    }),
  );
}
