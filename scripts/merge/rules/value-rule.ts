import { member } from "../../json/json-pointer.ts";
import { singleContentRule } from "./content-rule.ts";
import { schemaFields } from "./schema-fields.ts";
import { serializationRules } from "./serialization-rules.ts";
import { anyTrue, requirement, settleBySide } from "./settle.ts";
import type { Rule } from "./statement.ts";

const valueObject: Rule = schemaFields({
  required: requirement,
  deprecated: anyTrue,
  content: singleContentRule,
  ...serializationRules("value"),
});

/**
 * A Parameter or Header Object. Whether it has a schema or content is not a matter of wording.
 * @param what Its noun in messages.
 */
export function valueRule(what: string): Rule {
  return function* (field, context) {
    const has = (key: string): boolean =>
      field.stated.some(({ value }) => member(value, key) !== undefined);
    if (!has("schema") || !has("content")) return yield* valueObject(field, context);
    const message = `One page describes this ${what} by a schema, another by content.`;
    return yield* settleBySide({ kind: "conflict", message, rule: valueObject }, field, context);
  };
}
