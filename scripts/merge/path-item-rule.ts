import { isJsonObject, type JsonValue } from "../json.ts";
import { childPointer, member } from "../json-pointer.ts";
import { methods } from "../pages/methods.ts";
import { refPointer } from "../schema/resolve.ts";
import { requestContext } from "./direction.ts";
import { serversRule } from "./inherited-rules.ts";
import { buildObject, memberField, orderedKeys } from "./object-rule.ts";
import { mergeOperations, type OperationStatement } from "./operation-rule.ts";
import {
  mergeParameters,
  type ParameterEntry,
  parameterEntries,
  type Renames,
} from "./parameter-list.ts";
import { referenceOr, resolved } from "./reference-rule.ts";
import { annotation } from "./settle.ts";
import type { Context, Draft, Rule, Statement } from "./statement.ts";

/** A path item as a side states it. */
export interface PathStatement {
  readonly statement: Statement;
  readonly renames: Renames;
}

/** What the sides state about one path, taken apart. */
interface PathParts {
  readonly paths: readonly PathStatement[];
  /** By the order of `paths`, each side's parameters of the whole path. */
  readonly parameters: readonly (readonly ParameterEntry[])[];
  /** Keys of the parameters that every side gives to the whole path. */
  readonly shared: ReadonlySet<string>;
  /** Whether the path keeps its servers: every side states some. */
  readonly keepsServers: boolean;
}

/** A Path Item Object or a `$ref` to one, in callbacks, webhooks and components. */
export const pathItemRule: Rule = (field, context) =>
  mergePathItems(
    field.pointer,
    field.stated.map((statement) => ({ statement, renames: new Map() })),
    context,
  );

/**
 * A path item from all that sides state about it. Parameters and servers that not every side gives to the whole
 * path move to the operations of the sides that do.
 */
export function* mergePathItems(
  pointer: string,
  paths: readonly PathStatement[],
  context: Context,
): Draft<JsonValue | undefined> {
  const stated = paths.map(({ statement }) => statement);
  if (stated.every(({ value }) => refPointer(value) !== undefined && onlyTexts(value))) {
    const rule: Rule = (field, inner) => mergeInPlace(field.pointer, paths, inner);
    return yield* referenceOr("pathItems", () => rule)({ pointer, stated, silent: [] }, context);
  }
  return yield* mergeInPlace(pointer, paths, context);
}

function onlyTexts(value: JsonValue): boolean {
  const texts = ["$ref", "summary", "description"];
  return isJsonObject(value) && Object.keys(value).every((key) => texts.includes(key));
}

function* mergeInPlace(
  pointer: string,
  references: readonly PathStatement[],
  context: Context,
): Draft<JsonValue> {
  const parts = takeApart(references, context);
  const stated = parts.paths.map(({ statement }) => statement);
  const field = { pointer, stated, silent: [] };
  return yield* buildObject(orderedKeys(stated), function* (key) {
    const child = memberField(field, key);
    if (methods.includes(key)) {
      return yield* mergeOperations(child.pointer, operationsOf(key, parts, context), context);
    }
    if (key === "parameters") {
      const lists = parts.parameters.map((list) =>
        list.filter((entry) => parts.shared.has(entry.key)),
      );
      const list = yield* mergeParameters(lists, child.pointer, requestContext(context));
      const allMoved =
        Array.isArray(list) && list.length === 0 && parts.parameters.flat().length > 0;
      return allMoved ? undefined : list;
    }
    if (key === "servers") {
      return parts.keepsServers ? yield* serversRule(child, context) : undefined;
    }
    return yield* annotation(child, context);
  });
}

function takeApart(references: readonly PathStatement[], context: Context): PathParts {
  const paths = references.flatMap((path) => dereferenced(path, context));
  const parameters = paths.map(({ statement, renames }) =>
    parameterEntries(memberStatement(statement, "parameters"), renames, context.sides),
  );
  const [first = [], ...others] = parameters.map((list) => new Set(list.map(({ key }) => key)));
  const shared = new Set([...first].filter((key) => others.every((keys) => keys.has(key))));
  const keepsServers = paths.every(
    ({ statement }) => member(statement.value, "servers") !== undefined,
  );
  return { paths, parameters, shared, keepsServers };
}

/** What a path item's `$ref` leads to, and what stands beside it, as two statements. */
function dereferenced({ statement, renames }: PathStatement, context: Context): PathStatement[] {
  if (refPointer(statement.value) === undefined || !isJsonObject(statement.value)) {
    return [{ statement, renames }];
  }
  const { $ref: _, ...beside } = statement.value;
  const own = { ...statement, value: beside };
  const targets = resolved(statement, context.sides);
  // Nobody states what it leads to: it stays, and is reported as dangling once all is merged.
  if (targets.length === 0) return [{ statement, renames }];
  const statements = Object.keys(beside).length === 0 ? targets : [own, ...targets];
  return statements.map((part) => ({ statement: part, renames }));
}

function memberStatement(statement: Statement, key: string): Statement | undefined {
  const value = member(statement.value, key);
  return value === undefined
    ? undefined
    : { side: statement.side, pointer: childPointer(statement.pointer, key), value };
}

function operationsOf(
  method: string,
  parts: PathParts,
  context: Context,
): readonly OperationStatement[] {
  return parts.paths.flatMap(({ statement: path, renames }, index) => {
    const statement = memberStatement(path, method);
    if (statement === undefined) return [];
    const ofPath = parts.parameters[index] ?? [];
    const own = parameterEntries(memberStatement(statement, "parameters"), renames, context.sides);
    const ownKeys = new Set(own.map(({ key }) => key));
    const moved = ofPath.filter(({ key }) => !parts.shared.has(key) && !ownKeys.has(key));
    const shared = ofPath.filter(({ key }) => parts.shared.has(key));
    const servers = memberStatement(path, "servers");
    const place = parts.keepsServers ? "sharedServers" : "servers";
    const none = { servers: undefined, sharedServers: undefined };
    return [{ statement, parameters: [...own, ...moved], shared, ...none, [place]: servers }];
  });
}
