import { isJsonObject, type JsonValue } from "../json.ts";
import { member } from "../json-pointer.ts";
import {
  buildObject,
  decidedMapOf,
  mapOf,
  memberField,
  objectOf,
  orderedKeys,
} from "./object-rule.ts";
import { referenceOr, resolved } from "./reference-rule.ts";
import { annotation, anyTrue, decide, requirement, strict, strictWithDefault } from "./settle.ts";
import type { Context, Draft, Field, Rule, Statement } from "./statement.ts";

/** A schema: left to the algebra. `true` holds its place until the combined one is put in. */
function* schemaRule(field: Field, context: Context): Draft<JsonValue> {
  const { pointer, stated } = field;
  yield { note: "schema", pointer, direction: context.direction, stated };
  return true;
}

/** An Example Object: an annotation as a whole. */
export const exampleRule: Rule = referenceOr("examples", () => annotation);

/** Where sides differ in the one of two fields that exclude each other, the freshest side's stays. */
export function exclusively(first: string, second: string, rule: Rule): Rule {
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

const styleOf = (parent: JsonValue): JsonValue => {
  const place = member(parent, "in");
  return member(parent, "style") ?? (place === "query" || place === "cookie" ? "form" : "simple");
};

/** How a value is written into a URL, header or form (OpenAPI 3.1, section 4.8.12): sides must agree. */
const serialisation: Readonly<Record<string, Rule>> = {
  style: strictWithDefault("serialisation styles", styleOf),
  explode: strictWithDefault("values of explode", (parent) => styleOf(parent) === "form"),
  allowReserved: strictWithDefault("values of allowReserved", () => false),
  allowEmptyValue: strictWithDefault("values of allowEmptyValue", () => false),
};

const encodingRule: Rule = objectOf(() => ({
  contentType: strict("conflict", "content types of a form's part"),
  headers: headersRule,
  ...serialisation,
}));

/** A Media Type Object. */
export const mediaTypeRule: Rule = exclusively(
  "example",
  "examples",
  objectOf(() => ({
    schema: schemaRule,
    examples: mapOf(() => exampleRule),
    encoding: mapOf(() => encodingRule),
  })),
);

/** The fields that Parameter and Header Objects share. */
export const valueRules: Readonly<Record<string, Rule>> = {
  required: requirement,
  deprecated: anyTrue,
  schema: schemaRule,
  content: decidedMapOf(() => mediaTypeRule),
  examples: mapOf(() => exampleRule),
  ...serialisation,
};

/** A Header Object. */
export const headerRule: Rule = exclusively(
  "example",
  "examples",
  objectOf(() => valueRules),
);

/**
 * Headers by name. In responses a header that some side does not know is optional: no page promises it
 * for the others' servers.
 */
export function* headersRule(field: Field, context: Context): Draft<JsonValue> {
  const sides = field.stated.length + field.silent.length;
  return yield* buildObject(orderedKeys(field.stated), function* (name) {
    const header = memberField(field, name);
    const everywhere = header.stated.length === sides || context.direction === "request";
    const known = everywhere ? header : yield* asOptional(header, context);
    return yield* referenceOr("headers", () => headerRule)(known, context);
  });
}

function* asOptional(header: Field, context: Context): Draft<Field> {
  const statements = header.stated.flatMap((statement) => resolved(statement, context.sides));
  if (!statements.some(({ value }) => member(value, "required") === true)) return header;
  const required = yield* decide(
    "required-if-all",
    `${header.pointer}/required`,
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
