import { isJsonObject, type JsonValue } from "../../json/json-value.ts";
import { buildObject, decideKeys, ruleOf } from "./build-object.ts";
import { allStated, type NamedField, type Naming, namedFields } from "./named-fields.ts";
import { settleBySide } from "./settle.ts";
import type { Context, Draft, Field } from "./statement.ts";

/**
 * Media types. A range covers its members (OpenAPI 3.1, section 4.8.17), and a type without parameters covers
 * those with parameters.
 */
const mediaTypes: Naming = {
  canonical: (name) => name.toLowerCase().replaceAll(/[\s"]/g, ""),
  covering: (name) => {
    const essence = name.replace(/;.*$/s, "");
    return [essence, essence.replace(/\/.*$/s, "/*"), "*/*"];
  },
};

/**
 * Media types by name, in the order of the freshest side: in requests those that every side accepts, in responses
 * those of any side.
 */
export function* contentRule(field: Field, context: Context): Draft<JsonValue | undefined> {
  if (context.direction !== "request") return yield* unitedContentRule(field, context);
  const named = [...namedFields(field, mediaTypes)];
  const common = named.filter(([, { silent }]) => silent.length === 0);
  if (common.length > 0 || field.stated.every(({ value }) => isEmptyObject(value))) {
    return yield* mergeContent("intersection", common, field, context);
  }
  const message = "There is no media type here that every page accepts.";
  return yield* settleBySide(
    { kind: "no-common-media-type", message, rule: unitedContentRule },
    field,
    context,
  );
}

/** The content of a parameter or header, which has one media type (OpenAPI 3.1, sections 4.8.12.1 and 4.8.21.1). */
export function* singleContentRule(field: Field, context: Context): Draft<JsonValue | undefined> {
  const named = [...namedFields(field, mediaTypes).values()];
  const isShared = named.every(({ own }) => own.length === field.stated.length);
  if (isShared || context.direction === "request") return yield* contentRule(field, context);
  const message = "The pages state different media types for this value, which can have only one.";
  return yield* settleBySide(
    { kind: "conflict", message, rule: unitedContentRule },
    field,
    context,
  );
}

/** Media types by name: those of any side. */
export function* unitedContentRule(field: Field, context: Context): Draft<JsonValue> {
  return yield* mergeContent("union", [...namedFields(field, mediaTypes)], field, context);
}

function* mergeContent(
  rule: string,
  named: readonly (readonly [string, NamedField])[],
  field: Field,
  context: Context,
): Draft<JsonValue> {
  const fields = new Map(named);
  yield* decideKeys(rule, field, [...fields.keys()], context);
  return yield* buildObject([...fields.keys()], function* (key) {
    const own = fields.get(key);
    return own === undefined ? undefined : yield* ruleOf("media type")(allStated(own), context);
  });
}

function isEmptyObject(value: JsonValue): boolean {
  return isJsonObject(value) && Object.keys(value).length === 0;
}
