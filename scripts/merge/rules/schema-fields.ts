import { member } from "../../json/json-pointer.ts";
import { isJsonObject, type JsonValue } from "../../json/json-value.ts";
import { namedObjects, objectOf, orderedKeys, ruleOf } from "./build-object.ts";
import type { Context, Draft, Field, Rule } from "./statement.ts";

/**
 * An object that describes a payload by a schema and examples: a media type, a parameter, a header.
 * @param rules Of its other fields.
 */
export function schemaFields(rules: Readonly<Record<string, Rule>>): Rule {
  const examples = namedObjects(ruleOf("example"));
  return exclusively(
    "example",
    "examples",
    objectOf({ ...rules, schema: schemaRule, example: besideSchema, examples }),
  );
}

/** A schema: left to the algebra. `true` holds its place until the combined one is put in. */
function* schemaRule(field: Field, context: Context): Draft<JsonValue> {
  const { pointer, stated } = field;
  yield { note: "schema", pointer, direction: context.direction, stated };
  return true;
}

/** An example beside a schema: it is chosen when the schemas are combined. The freshest one holds its place. */
function* besideSchema(field: Field, context: Context): Draft<JsonValue | undefined> {
  const { pointer, stated, silent } = field;
  const { direction } = context;
  if (stated.length + silent.length > 1) yield { note: "example", pointer, direction, stated };
  return stated[0]?.value;
}

/** Where sides use different ones of two fields that exclude each other, the freshest side's stays. */
function exclusively(first: string, second: string, rule: Rule): Rule {
  return function* (field, context) {
    const keys = orderedKeys(field.stated);
    if (!keys.includes(first) || !keys.includes(second)) return yield* rule(field, context);
    const freshest = field.stated.find(
      ({ value }) => member(value, first) !== undefined || member(value, second) !== undefined,
    );
    const dropped = member(freshest?.value, first) === undefined ? first : second;
    const stated = field.stated.map((statement) => {
      if (!isJsonObject(statement.value)) return statement;
      const { [dropped]: _, ...rest } = statement.value;
      return { ...statement, value: rest };
    });
    return yield* rule({ ...field, stated }, context);
  };
}
