import { sameJson } from "../../json/canonical-json.ts";
import { isJsonObject, type JsonValue } from "../../json/json-value.ts";
import { allStated, type NamedField, type Naming, namedFields } from "./named-fields.ts";
import { buildObject, decideKeys } from "./object-rule.ts";
import { settle } from "./settle.ts";
import type { Context, Draft, Field, Rule } from "./statement.ts";

/** Media types, which a range over them covers (OpenAPI 3.1, section 4.8.17), and one without its parameters as well. */
const mediaTypes: Naming = {
  canonical: (name) => name.toLowerCase().replaceAll(/[\s"]/g, ""),
  covering: (name) => {
    const essence = name.replace(/;.*$/s, "");
    return [essence, essence.replace(/\/.*$/s, "/*"), "*/*"];
  },
};

/**
 * Media types by name, in the order of the freshest side: in requests those that every side takes, in responses those
 * of any side.
 */
export function contentOf(mediaType: () => Rule): Rule {
  return function* (field, context) {
    const named = [...namedFields(field, mediaTypes)];
    if (context.direction !== "request") {
      return yield* mergeContent("union", named, mediaType(), field, context);
    }
    const common = named.filter(([, { silent }]) => silent.length === 0);
    if (common.length > 0 || field.stated.every(({ value }) => isEmptyObject(value))) {
      return yield* mergeContent("intersection", common, mediaType(), field, context);
    }
    const message = "There is no media type here that every page takes.";
    return yield* choose("no-common-media-type", message, mediaType, field, context);
  };
}

/** The content of a parameter or header, which has one media type (OpenAPI 3.1, sections 4.8.12.1 and 4.8.21.1). */
export function singleContentOf(mediaType: () => Rule): Rule {
  const content = contentOf(mediaType);
  return function* (field, context) {
    const named = [...namedFields(field, mediaTypes).values()];
    const isShared = named.every(({ own }) => own.length === field.stated.length);
    if (isShared || context.direction === "request") return yield* content(field, context);
    const message =
      "The pages state different media types for this value, which can have one only.";
    return yield* choose("conflict", message, mediaType, field, context);
  };
}

/** A person chooses one side's media types. */
function* choose(
  kind: string,
  message: string,
  mediaType: () => Rule,
  field: Field,
  context: Context,
): Draft<JsonValue> {
  const { pointer, stated: stands } = field;
  const settled = yield* settle({ kind, pointer, stands, message }, context);
  const stated = stands.filter(({ value }) => sameJson(value, settled));
  if (stated.length === 0) return settled;
  return yield* unitedContentOf(mediaType)({ ...field, stated }, context);
}

/** Media types by name: those of any side. */
export function unitedContentOf(
  mediaType: () => Rule,
): (...args: Parameters<Rule>) => Draft<JsonValue> {
  return (field, context) =>
    mergeContent("union", [...namedFields(field, mediaTypes)], mediaType(), field, context);
}

function* mergeContent(
  rule: string,
  named: readonly (readonly [string, NamedField])[],
  mediaType: Rule,
  field: Field,
  context: Context,
): Draft<JsonValue> {
  const fields = new Map(named);
  yield* decideKeys(rule, field, [...fields.keys()], context);
  return yield* buildObject([...fields.keys()], function* (key) {
    const own = fields.get(key);
    return own === undefined ? undefined : yield* mediaType(allStated(own), context);
  });
}

function isEmptyObject(value: JsonValue): boolean {
  return isJsonObject(value) && Object.keys(value).length === 0;
}
