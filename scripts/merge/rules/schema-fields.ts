import { member } from "../../json/json-pointer.ts";
import { isJsonObject, type JsonValue } from "../../json/json-value.ts";
import { memberField, namedObjects, objectOf, orderedKeys, ruleOf } from "./build-object.ts";
import { decide, withoutOverruling } from "./settle.ts";
import type { Context, Draft, Field, Rule } from "./statement.ts";

/**
 * A rule for an object that describes a payload with a schema and examples: a media type, a parameter or a header.
 * @param rules The rules of its other fields.
 */
export function schemaFields(rules: Readonly<Record<string, Rule>>): Rule {
  const examples = namedObjects(ruleOf("example"));
  return withOneExampleField(
    objectOf({ ...rules, schema: schemaRule, example: besideSchema, examples }),
  );
}

/** A schema, which the algebra combines. `true` is a placeholder for the combined schema. */
function* schemaRule(field: Field, context: Context): Draft<JsonValue> {
  const { pointer, stated } = field;
  yield { note: "schema", pointer, direction: context.direction, stated };
  return true;
}

/** An example of a schema, which is chosen after the schemas are combined. The freshest one is a placeholder. */
function* besideSchema(field: Field, context: Context): Draft<JsonValue | undefined> {
  const { pointer, stated, silent } = field;
  const { direction } = context;
  if (stated.length + silent.length > 1) yield { note: "example", pointer, direction, stated };
  return stated[0]?.value;
}

/**
 * Keeps the freshest side's field of `example` and `examples`, which are mutually exclusive (OpenAPI 3.1, section
 * 4.8.14).
 */
function withOneExampleField(rule: Rule): Rule {
  return function* (field, context) {
    const keys = orderedKeys(field.stated);
    if (!["example", "examples"].every((key) => keys.includes(key))) {
      return yield* rule(field, context);
    }
    const freshest = field.stated.find(
      ({ value }) => (member(value, "example") ?? member(value, "examples")) !== undefined,
    );
    const dropped = member(freshest?.value, "example") === undefined ? "example" : "examples";
    const { pointer, stated: values } = memberField(field, dropped);
    yield* decide("freshest-example-field", pointer, values, undefined, withoutOverruling(context));
    const stated = field.stated.map((statement) => {
      if (!isJsonObject(statement.value)) return statement;
      const { [dropped]: _, ...rest } = statement.value;
      return { ...statement, value: rest };
    });
    return yield* rule({ ...field, stated }, context);
  };
}
