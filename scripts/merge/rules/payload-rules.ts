import { member } from "../../json/json-pointer.ts";
import { isJsonObject, type JsonValue } from "../../json/json-value.ts";
import { singleContentOf } from "./content-rule.ts";
import { allStated, type Naming, namedFields } from "./named-fields.ts";
import { buildObject, mapOf, objectOf, orderedKeys } from "./object-rule.ts";
import { referenceOr, resolved } from "./reference-rule.ts";
import { partSerialisation, valueSerialisation } from "./serialization-rules.ts";
import { annotation, anyTrue, decide, requirement, settle, strict } from "./settle.ts";
import type { Context, Draft, Field, Rule, Statement } from "./statement.ts";

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

/** An Example Object: an annotation as a whole. */
export const exampleRule: Rule = referenceOr("examples", () => annotation);

/** Where sides differ in the one of two fields that exclude each other, the freshest side's stays. */
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

const encodingRule: Rule = objectOf(() => ({
  contentType: strict("conflict", "content types of a form's part"),
  headers: headersRule,
  ...partSerialisation,
}));

/** A Media Type Object. */
export const mediaTypeRule: Rule = exclusively(
  "example",
  "examples",
  objectOf(() => ({
    schema: schemaRule,
    example: besideSchema,
    examples: mapOf(() => exampleRule),
    encoding: mapOf(() => encodingRule),
  })),
);

/** The fields that Parameter and Header Objects share. */
const valueRules: Readonly<Record<string, Rule>> = {
  required: requirement,
  deprecated: anyTrue,
  schema: schemaRule,
  content: singleContentOf(() => mediaTypeRule),
  example: besideSchema,
  examples: mapOf(() => exampleRule),
  ...valueSerialisation,
};

const valueObject: Rule = exclusively(
  "example",
  "examples",
  objectOf(() => valueRules),
);

/**
 * A Parameter or Header Object. Whether it has a schema or content is no matter of wording.
 * @param what What the message calls it.
 */
export function valueRule(what: string): Rule {
  return function* (field, context) {
    const has = (key: string): boolean =>
      field.stated.some(({ value }) => member(value, key) !== undefined);
    if (!has("schema") || !has("content")) return yield* valueObject(field, context);
    const message = `One page describes this ${what} by a schema, another by content.`;
    const conflict = { kind: "conflict", pointer: field.pointer, stands: field.stated, message };
    return yield* settle(conflict, context);
  };
}

/** A Header Object. */
export const headerRule: Rule = valueRule("header");

/** Header names are case-insensitive (RFC 9110, section 5.1). */
const headerNames: Naming = {
  canonical: (name) => name.toLowerCase(),
  covering: () => [],
};

/**
 * Headers by name. In responses a header that some side does not know is optional: no page promises it
 * for the others' servers.
 */
export function* headersRule(field: Field, context: Context): Draft<JsonValue> {
  const headers = namedFields(field, headerNames);
  return yield* buildObject([...headers.keys()], function* (name) {
    const named = headers.get(name);
    if (named === undefined) return undefined;
    const header = allStated(named);
    const isEverywhere = field.silent.length === 0 && header.silent.length === 0;
    const isPromised = isEverywhere || context.direction === "request";
    const known = isPromised ? header : yield* asOptional(header, context);
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
