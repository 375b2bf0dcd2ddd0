import fc from "fast-check";
import type { JsonObject, JsonSchema, JsonValue } from "../../json/json-value.ts";
import { endlessSchemas } from "../../schema/judge/endless-schemas.ts";

const names = fc.constantFrom("a", "b", "constructor", "__proto__", "x/y~z");
const scalars: fc.Arbitrary<JsonValue> = fc.constantFrom(
  ...[null, true, false, 0, 1, -1, 1.5, 2, 1e30, "", "a", "b", "ab", "😀", "2020-01-01"],
);
/** Payloads that the schemas below constrain. */
export const payloadArbitrary: fc.Arbitrary<JsonValue> = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, depthIdentifier: "payload" },
    { weight: 3, arbitrary: scalars },
    { weight: 1, arbitrary: fc.array(tie("value"), { maxLength: 3 }) },
    {
      weight: 2,
      arbitrary: fc.dictionary(names, tie("value"), { maxKeys: 4, noNullPrototype: true }),
    },
  ),
})).value;

const types = fc.constantFrom("string", "integer", "number", "boolean", "null", "array", "object");

type Keywords = Readonly<Record<string, fc.Arbitrary<JsonValue>>>;

const count = fc.integer({ min: 0, max: 3 });

const plainKeywords: Keywords = {
  minLength: count,
  pattern: fc.constantFrom("^a", "^\\p{L}+$", "[\\w\\-]b", "^[\\w-.]$", "^{b}$"),
  format: fc.constantFrom("date", "uuid", "no-such-format"),
  minimum: count,
  multipleOf: fc.constantFrom(1, 0.5),
};

function structureKeywords(schema: fc.Arbitrary<JsonSchema>): Keywords {
  const list = fc.array(schema, { minLength: 1, maxLength: 3 });
  // Ajv skips a property of that name; the generated validators do not (see generate-validators.test.ts).
  const declared = names.filter((name) => name !== "__proto__");
  const map = fc.dictionary(declared, schema, { maxKeys: 3, noNullPrototype: true });
  return {
    type: fc.oneof(types, fc.uniqueArray(types, { minLength: 1, maxLength: 3 })),
    enum: fc.array(payloadArbitrary, { minLength: 1, maxLength: 3 }),
    const: payloadArbitrary,
    properties: map,
    required: fc.uniqueArray(names, { maxLength: 2 }),
    additionalProperties: schema,
    patternProperties: fc.dictionary(fc.constantFrom("^a", "\\-", "o$", "[\\w-.]"), schema, {
      maxKeys: 2,
      noNullPrototype: true,
    }),
    propertyNames: schema,
    minProperties: count,
    dependentRequired: fc.dictionary(names, fc.uniqueArray(names, { maxLength: 2 }), {
      maxKeys: 1,
      noNullPrototype: true,
    }),
    dependentSchemas: fc.dictionary(names, schema, { maxKeys: 1, noNullPrototype: true }),
    items: schema,
    contains: schema,
    minContains: count,
    maxContains: count,
    prefixItems: list,
    maxItems: count,
    uniqueItems: fc.boolean(),
  };
}

function logicKeywords(schema: fc.Arbitrary<JsonSchema>): Keywords {
  const list = fc.array(schema, { minLength: 1, maxLength: 3 });
  return {
    allOf: list,
    anyOf: list,
    oneOf: list,
    not: schema,
    if: schema,
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: schema,
    else: schema,
    unevaluatedProperties: schema,
    unevaluatedItems: schema,
    description: fc.constant("Text."),
    nullable: fc.boolean(),
  };
}

/** Schemas of a few keywords: with all thirty, hardly any payload would be valid. */
function keywords(schema: fc.Arbitrary<JsonSchema>): fc.Arbitrary<JsonObject> {
  const all: Keywords = {
    ...plainKeywords,
    ...structureKeywords(schema),
    ...logicKeywords(schema),
  };
  return fc.subarray(Object.keys(all), { maxLength: 4 }).chain((names) =>
    fc.record(Object.fromEntries(names.map((name) => [name, all[name] ?? fc.constant(true)])), {
      noNullPrototype: true,
    }),
  );
}

const reference = fc.constantFrom("A", "B", "C").map((name) => ({
  $ref: `#/components/schemas/${name}`,
}));
/** Schemas with any keyword of draft 2020-12, and with `$ref`s to the components A, B and C. */
export const schemaArbitrary: fc.Arbitrary<JsonSchema> = fc.letrec<{ schema: JsonSchema }>(
  (tie) => ({
    schema: fc.oneof(
      { maxDepth: 3, depthIdentifier: "schema" },
      { weight: 1, arbitrary: fc.boolean() },
      { weight: 4, arbitrary: fc.oneof(types, fc.constant("integer")).map((type) => ({ type })) },
      { weight: 6, arbitrary: keywords(tie("schema")) },
      { weight: 2, arbitrary: reference },
    ),
  }),
).schema;

/** The components A, B and C that those schemas refer to; none consists only of itself. */
export const componentsArbitrary: fc.Arbitrary<Readonly<Record<string, JsonSchema>>> = fc
  .record({ A: schemaArbitrary, B: schemaArbitrary, C: schemaArbitrary })
  .filter((schemas) => endlessSchemas({ components: { schemas } }).length === 0);

/**
 * The result of generating code. If no code can be generated because the payload decides which items a `contains`
 * evaluates, the run of the property ends without a verdict.
 */
export async function whereDecided<T>(made: Promise<T>): Promise<T> {
  try {
    return await made;
  } catch (error) {
    fc.pre(!(error instanceof Error && error.message.includes('"contains" evaluates')));
    throw error;
  }
}
