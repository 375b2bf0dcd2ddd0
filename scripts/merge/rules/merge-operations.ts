import { member } from "../../json/json-pointer.ts";
import type { JsonValue } from "../../json/json-value.ts";
import { buildObject, memberField, namedObjects, orderedKeys, ruleOf } from "./build-object.ts";
import { inDirection, towards } from "./in-direction.ts";
import { mergeParameters, type ParameterEntry } from "./merge-parameters.ts";
import type { OperationStatement } from "./path-parts.ts";
import { responsesRule } from "./responses-rule.ts";
import { operationSecurity } from "./security-rule.ts";
import { operationServers } from "./servers-rule.ts";
import { agree, annotation, anyTrue, decide, strict } from "./settle.ts";
import type { Context, Draft, Field, Rule } from "./statement.ts";

const fieldRules: Readonly<Record<string, Rule>> = {
  deprecated: anyTrue,
  tags: tagNames,
  operationId: strict(
    "conflicting-operation-ids",
    "The pages give this operation different operationIds.",
  ),
  requestBody: inDirection("request", ruleOf("request body")),
  responses: inDirection("response", responsesRule),
  callbacks: namedObjects(ruleOf("callback")),
};

/** Merges what the sides state about one operation into an Operation Object. */
export function* mergeOperations(
  pointer: string,
  operations: readonly OperationStatement[],
  context: Context,
): Draft<JsonValue> {
  const stated = operations.map(({ statement }) => statement);
  const field: Field = { pointer, stated, silent: [] };
  const lists = parameterLists(operations);
  const keys = new Set(orderedKeys(stated));
  if (lists.some((list) => list.length > 0)) keys.add("parameters");
  if (operations.some(({ servers }) => servers !== undefined)) keys.add("servers");
  const result = yield* buildObject([...keys], function* (key) {
    const child = memberField(field, key);
    if (key === "parameters") {
      return yield* mergeParameters(lists, child.pointer, towards("request", context));
    }
    if (key === "security") return yield* operationSecurity(child, context);
    if (key === "servers") return yield* operationServers(child, operations, context);
    const rule = Object.hasOwn(fieldRules, key) ? fieldRules[key] : undefined;
    return yield* (rule ?? annotation)(child, context);
  });
  const id = member(result, "operationId");
  yield {
    note: "operation",
    pointer,
    operationId: typeof id === "string" ? id : undefined,
    needsId: !context.reversed && context.direction !== "unreached",
    values: stated.map((statement) => ({
      ...statement,
      value: member(statement.value, "operationId"),
    })),
  };
  return result;
}

/**
 * Each side's parameters for the operation. A parameter of its path is included if another side has it in the
 * operation.
 */
function parameterLists(
  operations: readonly OperationStatement[],
): readonly (readonly ParameterEntry[])[] {
  const overridden = new Set(
    operations.flatMap(({ parameters }) => parameters.map(({ key }) => key)),
  );
  return operations.map(({ parameters, shared }) => {
    const own = new Set(parameters.map(({ key }) => key));
    const inherited = shared.filter(({ key }) => overridden.has(key) && !own.has(key));
    return [...parameters, ...inherited];
  });
}

/** The tags of any side. */
function* tagNames(field: Field, context: Context): Draft<JsonValue | undefined> {
  if (agree(field.stated)) return field.stated[0]?.value;
  const [first, ...others] = field.stated.map(({ value }): readonly JsonValue[] =>
    Array.isArray(value) ? value : [],
  );
  const known = new Set(first);
  const result = [...(first ?? []), ...new Set(others.flat().filter((tag) => !known.has(tag)))];
  return yield* decide("union", field.pointer, field.stated, result, context);
}
