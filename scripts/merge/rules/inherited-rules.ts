import { canonicalJson } from "../../json/canonical-json.ts";
import { childPointer, member, valueAt } from "../../json/json-pointer.ts";
import { isJsonObject, type JsonValue } from "../../json/json-value.ts";
import { contractView } from "../../openapi/contract-view.ts";
import { documentOperations } from "../../openapi/document-operations.ts";
import { agree, annotation, settle } from "./settle.ts";
import type { Context, Draft, Field, Stand, Statement } from "./statement.ts";

/** The order of alternatives means nothing in `security`, nor does the order of scopes. */
function securityView(value: JsonValue | undefined): JsonValue {
  const alternatives: readonly JsonValue[] = Array.isArray(value) ? value : [];
  return alternatives.map((alternative) => canonicalJson(withSortedScopes(alternative))).sort();
}

function withSortedScopes(alternative: JsonValue): JsonValue {
  if (!isJsonObject(alternative)) return alternative;
  const sorted = Object.entries(alternative).map(([name, scopes]): [string, JsonValue] => [
    name,
    Array.isArray(scopes) ? scopes.map(canonicalJson).sort() : scopes,
  ]);
  return Object.fromEntries(sorted);
}

function serversView(value: JsonValue | undefined): JsonValue {
  return contractView(value ?? [], "servers");
}

const views = { security: securityView, servers: serversView } as const;
const words = { security: "security requirements", servers: "servers" } as const;

/**
 * `security` or `servers` of an operation. A side that states none has those of its path or document, and must
 * agree with what the others state.
 * @param inherited By the order of the operation's statements, what holds where it states nothing.
 */
export function* overriding(
  key: "security" | "servers",
  field: Field,
  inherited: readonly Stand[],
  context: Context,
): Draft<JsonValue | undefined> {
  if (field.stated.length === 0) return undefined;
  const stands = [...field.stated, ...inherited].sort((a, b) => a.side - b.side);
  const effective = stands.map(({ value }) => ({ value: views[key](value) }));
  if (agree(effective)) return yield* annotation(field, context);
  const message = `The pages state different ${words[key]} for this operation.`;
  return yield* settle(
    { kind: `different-${key}`, pointer: field.pointer, stands, message },
    context,
  );
}

/** `servers` of the document or of a path: all sides that state them must agree, wording aside. */
export function* serversRule(field: Field, context: Context): Draft<JsonValue | undefined> {
  if (agree(field.stated.map(({ value }) => ({ value: serversView(value) })))) {
    return yield* annotation(field, context);
  }
  const { pointer, stated: stands } = field;
  const message = "The pages state different servers.";
  return yield* settle({ kind: "different-servers", pointer, stands, message }, context);
}

/**
 * `security` of the document. A side that states none takes part when one of its operations states none
 * either: in the merged document that operation would fall under the others' requirement.
 */
export function* documentSecurity(field: Field, context: Context): Draft<JsonValue | undefined> {
  const open: readonly Stand[] = field.silent
    .filter(({ side }) => hasOpenOperation(side, context))
    .map((side) => ({ ...side, value: undefined }));
  const stands = [...field.stated, ...open].sort((a, b) => a.side - b.side);
  if (agree(stands.map(({ value }) => ({ value: securityView(value) }))))
    return field.stated[0]?.value;
  const { pointer } = field;
  const message = "The pages state different security requirements.";
  return yield* settle({ kind: "different-security", pointer, stands, message }, context);
}

/** Whether a side has an operation that states no security. What it refers to may be another side's. */
function hasOpenOperation(side: number, { sides }: Context): boolean {
  const own = sides[side] ?? {};
  const operations = documentOperations(own, (pointer) =>
    [own, ...sides].map((each) => valueAt(each, pointer)).find((value) => value !== undefined),
  );
  return operations.some(({ value }) => value.security === undefined);
}

/** What a side's document states at a top-level key, as the ground that its operations stand on. */
export function documentStand(
  key: "security" | "servers",
  { side }: Statement,
  context: Context,
): Stand {
  return { side, pointer: childPointer("", key), value: member(context.sides[side], key) };
}
