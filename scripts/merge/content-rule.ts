import { isJsonObject, type JsonValue } from "../json.ts";
import { sameJson } from "../schema/canonical-json.ts";
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
  const united = unitedContentOf(mediaType);
  return function* (field, context) {
    if (context.direction !== "request") return yield* united(field, context);
    const common = [...namedFields(field, mediaTypes)].filter(
      ([, { silent }]) => silent.length === 0,
    );
    if (common.length > 0 || field.stated.every(({ value }) => isEmptyObject(value))) {
      return yield* mergeContent("intersection", common, mediaType(), field, context);
    }
    const settled = yield* settle(
      {
        kind: "no-common-media-type",
        pointer: field.pointer,
        stands: field.stated,
        message: "There is no media type of this request body that every page takes.",
      },
      context,
    );
    const stated = field.stated.filter(({ value }) => sameJson(value, settled));
    return stated.length === 0 ? settled : yield* united({ ...field, stated }, context);
  };
}

/** Media types by name: those of any side. */
export function unitedContentOf(mediaType: () => Rule): Rule {
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
