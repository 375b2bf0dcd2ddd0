import { member } from "../../json/json-pointer.ts";
import type { JsonValue } from "../../json/json-value.ts";
import { requestBodyRule, responsesRule } from "./body-rules.ts";
import { carried } from "./carried.ts";
import { inRequest, inResponse, requestContext, reversing } from "./direction.ts";
import { documentStand, overriding } from "./inherited-rules.ts";
import { buildObject, mapOf, memberField, orderedKeys } from "./object-rule.ts";
import { mergeParameters, type ParameterEntry } from "./parameter-list.ts";
import { pathItemRule } from "./path-item-rule.ts";
import { referenceOr } from "./reference-rule.ts";
import { agree, annotation, anyTrue, decide, settle } from "./settle.ts";
import type { Context, Draft, Field, Rule, Stand, Statement } from "./statement.ts";

/** An operation as a side states it, with what its path gives it. */
export interface OperationStatement {
  readonly statement: Statement;
  readonly parameters: readonly ParameterEntry[];
  /** Parameters of its path that stay with the path. */
  readonly shared: readonly ParameterEntry[];
  /** Servers of its path, where the path does not keep them. */
  readonly servers: Statement | undefined;
  /** Servers of its path, where the path keeps them. */
  readonly sharedServers: Statement | undefined;
}

/** A Callback Object or a `$ref` to one. */
export const callbackRule: Rule = referenceOr("callbacks", () =>
  carried("callbacks", callbackObject),
);

/** A Callback Object: path items by the expression that gives their URL. */
const callbackObject: Rule = reversing(mapOf(() => pathItemRule, true));

const fieldRules: Readonly<Record<string, Rule>> = {
  deprecated: anyTrue,
  tags: tagNames,
  operationId: operationId,
  requestBody: inRequest(requestBodyRule),
  responses: inResponse(responsesRule),
  callbacks: mapOf(() => callbackRule),
};

/** An Operation Object. */
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
      return yield* mergeParameters(lists, child.pointer, requestContext(context));
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
    stands: stated.map((statement) => ({
      ...statement,
      value: member(statement.value, "operationId"),
    })),
  };
  return result;
}

/** Each side's parameters; one that another side overrides in the operation comes from the path. */
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

function operationSecurity(field: Field, context: Context): Draft<JsonValue | undefined> {
  const inherited = field.silent.map((side) => documentStand("security", side, context));
  return overriding("security", field, inherited, context);
}

function operationServers(
  field: Field,
  operations: readonly OperationStatement[],
  context: Context,
): Draft<JsonValue | undefined> {
  const silent = operations.filter(
    ({ statement }) => member(statement.value, "servers") === undefined,
  );
  const moved = silent.flatMap(({ servers }) => servers ?? []);
  const inherited = silent
    .filter(({ servers }) => servers === undefined)
    .map(
      ({ statement, sharedServers }): Stand =>
        sharedServers ?? documentStand("servers", statement, context),
    );
  const stated = [...field.stated, ...moved].sort((a, b) => a.side - b.side);
  return overriding("servers", { ...field, stated }, inherited, context);
}

function* operationId(field: Field, context: Context): Draft<JsonValue | undefined> {
  if (agree(field.stated)) return field.stated[0]?.value;
  const { pointer, stated: stands } = field;
  const message = "The pages give this operation different operationIds.";
  return yield* settle({ kind: "conflicting-operation-ids", pointer, stands, message }, context);
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
