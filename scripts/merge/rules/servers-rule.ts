import { childPointer, member, pointerTokens, valueAt } from "../../json/json-pointer.ts";
import type { JsonValue } from "../../json/json-value.ts";
import { contractView } from "../../openapi/contract-view.ts";
import { type DocumentOperation, documentOperations } from "../../openapi/document-operations.ts";
import { overriding } from "./overriding.ts";
import type { OperationStatement } from "./path-parts.ts";
import { agree, annotation, settle } from "./settle.ts";
import type { Context, Draft, Field, SideValue } from "./statement.ts";

/** `servers` of a path. All sides that state them must agree, except in wording. */
export function serversRule(field: Field, context: Context): Draft<JsonValue | undefined> {
  return agreedServers(field, field.stated, context);
}

/**
 * `servers` of the document. A side without them takes part if one of its operations would use them, because in
 * the merged document requests for that operation would go to the others' servers.
 */
export function documentServers(field: Field, context: Context): Draft<JsonValue | undefined> {
  const silent = field.silent
    .filter(({ side }) =>
      documentOperations(context.sides[side] ?? {}).some(inheritsServers(side, context)),
    )
    .map((parent): SideValue => ({ ...parent, value: undefined }));
  const values = [...field.stated, ...silent].sort((a, b) => a.side - b.side);
  return agreedServers(field, values, context);
}

function* agreedServers(
  field: Field,
  values: readonly SideValue[],
  context: Context,
): Draft<JsonValue | undefined> {
  if (agree(values.map(({ value }) => ({ value: serversView(value) })))) {
    return yield* annotation(field, context);
  }
  const stated = field.stated.map(({ value }) => ({ value: serversView(value) }));
  const message = agree(stated)
    ? "Only some pages state servers, so requests to the other pages' operations would go there, too."
    : "The pages state different servers.";
  const { pointer } = field;
  return yield* settle({ kind: "different-servers", pointer, values, message }, context);
}

/**
 * Whether a side has an operation for which neither it nor its path states servers. Callbacks do not count,
 * because they have their own URLs.
 */
function inheritsServers(
  side: number,
  { sides }: Context,
): (operation: DocumentOperation) => boolean {
  return ({ pointer, value }) => {
    const tokens = pointerTokens(pointer);
    const path = valueAt(sides[side] ?? {}, childPointer("", ...tokens.slice(0, -1)));
    const isCalled = tokens[0] === "webhooks" || tokens.includes("callbacks");
    return !isCalled && value.servers === undefined && member(path, "servers") === undefined;
  };
}

/** The `servers` of an operation. A side without them inherits those of its path or document. */
export function* operationServers(
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
    .map(({ statement: { side }, sharedServers }): SideValue => {
      const value = member(context.sides[side], "servers");
      return sharedServers ?? { side, pointer: "/servers", value };
    });
  const stated = [...field.stated, ...moved].sort((a, b) => a.side - b.side);
  const overridden = { kind: "different-servers", what: "servers", view: serversView };
  return yield* overriding(overridden, { ...field, stated }, inherited, context);
}

function serversView(value: JsonValue | undefined): JsonValue {
  return contractView(value ?? [], { list: "server" });
}
