import { refPointer } from "../../json/json-pointer.ts";
import { isJsonObject, type JsonValue } from "../../json/json-value.ts";
import { methods } from "../../openapi/methods.ts";
import { buildObject, memberField, orderedKeys } from "./build-object.ts";
import { towards } from "./in-direction.ts";
import { mergeOperations } from "./merge-operations.ts";
import { mergeParameters } from "./merge-parameters.ts";
import { operationsOf, type PathStatement, pathParts } from "./path-parts.ts";
import { referenceOr } from "./reference-or.ts";
import { serversRule } from "./servers-rule.ts";
import { annotation, decide, withoutOverruling } from "./settle.ts";
import type { Context, Draft, Rule, Statement } from "./statement.ts";

/** A Path Item Object or a `$ref` to one, in callbacks, webhooks and components. */
export const pathItemRule: Rule = (field, context) =>
  mergePathItems(
    field.pointer,
    field.stated.map((statement) => ({ statement, renames: new Map() })),
    context,
  );

/**
 * Merges everything that sides state about a path item. Parameters and servers that not every side states for the
 * whole path are moved to the operations of the sides that do.
 */
export function* mergePathItems(
  pointer: string,
  paths: readonly PathStatement[],
  context: Context,
): Draft<JsonValue | undefined> {
  const stated = paths.map(({ statement }) => statement);
  const renamesNothing = paths.every(({ renames }) => renames.size === 0);
  const refersOnly = ({ value }: Statement): boolean =>
    refPointer(value) !== undefined && onlyTexts(value);
  // Only without renaming, because a shared path item would have to use every page's names for the variables.
  if (renamesNothing && stated.every(refersOnly)) {
    const rule: Rule = (field, inner) => mergeInPlace(field.pointer, paths, inner);
    return yield* referenceOr("pathItems", rule)({ pointer, stated, silent: [] }, context);
  }
  return yield* mergeInPlace(pointer, paths, context);
}

function onlyTexts(value: JsonValue): boolean {
  const texts = ["$ref", "summary", "description"];
  return isJsonObject(value) && Object.keys(value).every((key) => texts.includes(key));
}

function* mergeInPlace(
  pointer: string,
  paths: readonly PathStatement[],
  context: Context,
): Draft<JsonValue> {
  const parts = pathParts(paths, context);
  const stated = parts.paths.flatMap(({ statements }) => statements);
  const field = { pointer, stated, silent: [] };
  return yield* buildObject(orderedKeys(stated), function* (key) {
    const child = memberField(field, key);
    if (methods.includes(key)) {
      return yield* mergeOperations(child.pointer, operationsOf(key, parts, context), context);
    }
    if (key === "parameters") {
      for (const values of parts.different.values()) {
        const own = withoutOverruling(context);
        yield* decide("split-by-operation", child.pointer, values, undefined, own);
      }
      const lists = parts.paths.map(({ parameters }) => parameters);
      const kept = lists.map((list) => list.filter((entry) => parts.shared.has(entry.key)));
      const list = yield* mergeParameters(kept, child.pointer, towards("request", context));
      const allMoved = Array.isArray(list) && list.length === 0 && lists.flat().length > 0;
      return allMoved ? undefined : list;
    }
    if (key === "servers") {
      return parts.keepsServers ? yield* serversRule(child, context) : undefined;
    }
    return yield* annotation(child, context);
  });
}
