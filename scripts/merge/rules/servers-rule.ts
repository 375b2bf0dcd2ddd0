import { member } from "../../json/json-pointer.ts";
import type { JsonValue } from "../../json/json-value.ts";
import { contractView } from "../../openapi/contract-view.ts";
import { overriding } from "./overriding.ts";
import type { OperationStatement } from "./path-parts.ts";
import { agree, annotation, settle } from "./settle.ts";
import type { Context, Draft, Field, Stand } from "./statement.ts";

/** `servers` of the document or of a path: all sides that state them must agree, wording aside. */
export function* serversRule(field: Field, context: Context): Draft<JsonValue | undefined> {
  if (agree(field.stated.map(({ value }) => ({ value: serversView(value) })))) {
    return yield* annotation(field, context);
  }
  const { pointer, stated: stands } = field;
  const message = "The pages state different servers.";
  return yield* settle({ kind: "different-servers", pointer, stands, message }, context);
}

/** `servers` of an operation; a side that states none has those of its path or document. */
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
    .map(({ statement: { side }, sharedServers }): Stand => {
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
