import { childPointer, member } from "../../json/json-pointer.ts";
import { isJsonObject, type JsonValue } from "../../json/json-value.ts";
import { buildObject } from "./build-object.ts";
import { allStated, type Naming, namedFields } from "./named-fields.ts";
import { referenceOr, resolved } from "./reference-or.ts";
import { decide } from "./settle.ts";
import type { Context, Draft, Field, Rule, Statement } from "./statement.ts";
import { valueRule } from "./value-rule.ts";

/** A Header Object or a `$ref` to one. */
export const headerRule: Rule = referenceOr("headers", valueRule("header"));

/** Header names are case-insensitive (RFC 9110, section 5.1). */
const headerNames: Naming = {
  canonical: (name) => name.toLowerCase(),
  covering: () => [],
};

/**
 * Headers by name. In responses, a header that some side does not state is optional, because that side does not
 * promise it.
 */
export function* headersRule(field: Field, context: Context): Draft<JsonValue> {
  const headers = namedFields(field, headerNames);
  return yield* buildObject([...headers.keys()], function* (name) {
    const named = headers.get(name);
    if (named === undefined) return undefined;
    const header = allStated(named);
    const isEverywhere = field.silent.length === 0 && header.silent.length === 0;
    const isPromised = isEverywhere || context.direction === "request";
    return yield* headerRule(isPromised ? header : yield* asOptional(header, context), context);
  });
}

function* asOptional(header: Field, context: Context): Draft<Field> {
  const statements = header.stated.flatMap((statement) => resolved(statement, context.sides));
  if (!statements.some(({ value }) => member(value, "required") === true)) return header;
  const required = yield* decide(
    "required-if-all",
    childPointer(header.pointer, "required"),
    statements.map((statement) => ({ ...statement, value: member(statement.value, "required") })),
    undefined,
    context,
  );
  const stated = statements.map((statement): Statement => {
    if (!isJsonObject(statement.value)) return statement;
    const { required: _, ...rest } = statement.value;
    return { ...statement, value: required === undefined ? rest : { ...rest, required } };
  });
  return { ...header, stated };
}
