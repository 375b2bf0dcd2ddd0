import { canonicalJson } from "../../json/canonical-json.ts";
import { member, valueAt } from "../../json/json-pointer.ts";
import { isJsonObject, type JsonValue } from "../../json/json-value.ts";
import { documentOperations } from "../../openapi/document-operations.ts";
import { overriding } from "./overriding.ts";
import { agree, settle } from "./settle.ts";
import type { Context, Draft, Field, SideValue } from "./statement.ts";

/**
 * `security` of the document. A side without it takes part if one of its operations has none either, because in
 * the merged document the others' requirement would apply to that operation.
 */
export function* securityRule(field: Field, context: Context): Draft<JsonValue | undefined> {
  const open: readonly SideValue[] = field.silent
    .filter(({ side }) => hasOpenOperation(side, context))
    .map((side) => ({ ...side, value: undefined }));
  const values = [...field.stated, ...open].sort((a, b) => a.side - b.side);
  if (agree(values.map(({ value }) => ({ value: securityView(value) }))))
    return field.stated[0]?.value;
  const { pointer } = field;
  const message = "The pages state different security requirements.";
  return yield* settle({ kind: "different-security", pointer, values, message }, context);
}

/** `security` of an operation. A side without it inherits that of its document. */
export function* operationSecurity(field: Field, context: Context): Draft<JsonValue | undefined> {
  const inherited = field.silent.map(
    ({ side }): SideValue => ({
      side,
      pointer: "/security",
      value: member(context.sides[side], "security"),
    }),
  );
  const overridden = {
    kind: "different-security",
    what: "security requirements",
    view: securityView,
  };
  return yield* overriding(overridden, field, inherited, context);
}

/** The order of alternatives and of scopes has no meaning in `security`. */
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

/** Whether a side has an operation without `security`. A path item that it refers to may be in another side. */
function hasOpenOperation(side: number, { sides }: Context): boolean {
  const own = sides[side] ?? {};
  const operations = documentOperations(own, (pointer) =>
    [own, ...sides].map((each) => valueAt(each, pointer)).find((value) => value !== undefined),
  );
  return operations.some(({ value }) => value.security === undefined);
}
