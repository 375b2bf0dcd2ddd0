import fc from "fast-check";
import type { JsonObject, JsonSchema } from "../../json/json-value.ts";
import { NAMES, scalar } from "./payloads-arbitrary.ts";

/** Names of components that every generated document may refer to. */
const COMPONENTS = ["A", "B"] as const;

const typeName = fc.constantFrom(
  ...["null", "boolean", "integer", "number", "string", "array", "object"],
);
/** A name of a property. */
export const name: fc.Arbitrary<string> = fc.constantFrom(...NAMES);
const small = fc.nat({ max: 3 });
/** One or two names. */
export const namesList: fc.Arbitrary<string[]> = fc.uniqueArray(name, {
  minLength: 1,
  maxLength: 2,
});

/** Keywords that do not constrain payloads. */
export const annotations: fc.Arbitrary<JsonObject> = fc.record(
  {
    description: fc.constantFrom("one", "two"),
    default: scalar,
    example: scalar,
    deprecated: fc.boolean(),
    format: fc.constantFrom("date", "uuid"),
  },
  { requiredKeys: [] },
);
const typed = fc.constantFrom<JsonObject[]>({ type: "object" }, {});
/** A `$ref` to a component. */
export const reference: fc.Arbitrary<{ readonly $ref: string }> = fc
  .constantFrom(...COMPONENTS)
  .map((component) => ({
    $ref: `#/components/schemas/${component}`,
  }));

/** Merges the objects of all arbitraries. */
export function merged(...parts: readonly fc.Arbitrary<JsonObject>[]): fc.Arbitrary<JsonObject> {
  return fc.tuple(...parts).map((objects): JsonObject => Object.assign({}, ...objects));
}

/** One keyword that contains no schema. */
export const scalarKeywords: fc.Arbitrary<JsonObject> = fc.oneof(
  fc.record({ type: fc.oneof(typeName, fc.uniqueArray(typeName, { minLength: 1, maxLength: 3 })) }),
  fc.record({ enum: fc.uniqueArray(scalar, { minLength: 1, maxLength: 3 }) }),
  fc.record({ const: scalar }),
  fc.record({ minimum: small }),
  fc.record({ exclusiveMinimum: small }),
  fc.record({ maximum: fc.constantFrom(2, 3, 100) }),
  fc.record({ exclusiveMaximum: fc.constantFrom(2, 3, 100) }),
  fc.record({ multipleOf: fc.constantFrom(1, 2, 3, 4, 0.5) }),
  fc.record({ minLength: small }),
  fc.record({ maxLength: small }),
  fc.record({ pattern: fc.constantFrom("^a", "b$", "^.b", ".+", "^.{1,2}$", "^[^]{2,}$") }),
  fc.record({ minimum: small, maximum: small }),
);

/** Keywords that contain schemas, with their weights. */
export function nested(
  below: fc.Arbitrary<JsonSchema>,
  weight: number,
): { readonly weight: number; readonly arbitrary: fc.Arbitrary<JsonObject> }[] {
  const [objects, arrays, applied] = [
    objectKeywords(below),
    arrayKeywords(below),
    applicators(below),
  ];
  return [
    { weight: 6, arbitrary: merged(typed, objects, objects, annotations) },
    { weight: 2, arbitrary: merged(arrays, arrays) },
    { weight, arbitrary: applied },
    { weight: weight / 2, arbitrary: merged(applied, objects, scalarKeywords) },
    { weight: weight / 4, arbitrary: merged(applied, arrays, arrays) },
  ];
}

function objectKeywords(below: fc.Arbitrary<JsonSchema>): fc.Arbitrary<JsonObject> {
  const map = (key: fc.Arbitrary<string>) => fc.dictionary(key, below, { minKeys: 1, maxKeys: 2 });
  return fc.oneof(
    { weight: 3, arbitrary: fc.record({ properties: map(name) }) },
    { weight: 2, arbitrary: fc.record({ required: namesList }) },
    fc.record({ patternProperties: map(fc.constantFrom("^x", "p|q", "1$")) }),
    { weight: 2, arbitrary: fc.record({ additionalProperties: below }) },
    fc.record({ propertyNames: below }),
    fc.record({ minProperties: small }),
    fc.record({ maxProperties: small }),
    fc.record({ dependentRequired: fc.dictionary(name, namesList, { minKeys: 1, maxKeys: 2 }) }),
    fc.record({ dependentSchemas: map(name) }),
    fc.record({ unevaluatedProperties: below }),
  );
}

function schemaList(below: fc.Arbitrary<JsonSchema>): fc.Arbitrary<JsonSchema[]> {
  return fc.array(below, { minLength: 1, maxLength: 2 });
}

function arrayKeywords(below: fc.Arbitrary<JsonSchema>): fc.Arbitrary<JsonObject> {
  return fc.oneof(
    { weight: 2, arbitrary: fc.record({ items: below }) },
    fc.record({ prefixItems: schemaList(below) }),
    fc.record({ minItems: small }),
    fc.record({ maxItems: small }),
    fc.record({ uniqueItems: fc.boolean() }),
    fc.record({ contains: below }),
    fc.record({
      contains: below,
      minContains: fc.constantFrom(0, 1),
      maxContains: fc.constantFrom(1, 2),
    }),
    fc.record({ unevaluatedItems: below }),
  );
}

function applicators(below: fc.Arbitrary<JsonSchema>): fc.Arbitrary<JsonObject> {
  const list = schemaList(below);
  const condition = fc
    .tuple(below, fc.option(below), fc.option(below))
    .map(([test, then, otherwise]) => {
      const parts: readonly [string, JsonSchema | null][] = [
        ["if", test],
        ["then", then],
        ["else", otherwise],
      ];
      return Object.fromEntries(parts.filter(([, part]) => part !== null)) as JsonObject;
    });
  return fc.oneof(
    fc.record({ anyOf: list }),
    fc.record({ oneOf: list }),
    fc.record({ allOf: list }),
    fc.record({ not: below }),
    below.map((schema) => ({ anyOf: [schema, { not: schema }] })),
    merged(fc.record({ not: scalarKeywords }), scalarKeywords),
    condition,
  );
}
