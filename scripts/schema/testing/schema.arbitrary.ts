import fc from "fast-check";
import type { JsonObject, JsonSchema, JsonValue } from "../../json.ts";
import { endlessComponents } from "../endless.ts";

/** Names of properties: few, so that schemas meet at them. */
const NAMES = ["p", "q", "x1"] as const;
/** Names of components that every generated document may refer to. */
const COMPONENTS = ["A", "B"] as const;

const scalar: fc.Arbitrary<JsonValue> = fc.constantFrom<JsonValue[]>(
  ...["", "a", "ab", "abc", "b", 0, 1, 2, 3, 4, 6, 2.5, -1, 100, 200, true, false, null],
);

const payloadArbitrary: fc.Arbitrary<JsonValue> = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { weight: 3, arbitrary: scalar },
    {
      weight: 4,
      arbitrary: fc.dictionary(fc.constantFrom(...NAMES, "y"), tie("value"), { maxKeys: 4 }),
    },
    { weight: 2, arbitrary: fc.array(tie("value"), { maxLength: 3 }) },
  ),
})).value;

const POOL = fc.sample(payloadArbitrary, { numRuns: 500, seed: 1 });

/** Twenty payloads at the boundaries of the schemas generated here. */
export const payloadsArbitrary: fc.Arbitrary<readonly JsonValue[]> = fc
  .nat({ max: POOL.length - 1 })
  .map((start) => [...POOL.slice(start), ...POOL].slice(0, 20));

const typeName = fc.constantFrom(
  ...["null", "boolean", "integer", "number", "string", "array", "object"],
);
const name = fc.constantFrom(...NAMES);
const small = fc.nat({ max: 3 });
const namesList = fc.uniqueArray(name, { minLength: 1, maxLength: 2 });

const annotations: fc.Arbitrary<JsonObject> = fc.record(
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
const reference = fc.constantFrom(...COMPONENTS).map((component) => ({
  $ref: `#/components/schemas/${component}`,
}));

function merged(...parts: readonly fc.Arbitrary<JsonObject>[]): fc.Arbitrary<JsonObject> {
  return fc.tuple(...parts).map((objects): JsonObject => Object.assign({}, ...objects));
}

const scalarKeywords: fc.Arbitrary<JsonObject> = fc.oneof(
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
  fc.record({ pattern: fc.constantFrom("^a", "b$", "^.b") }),
);

/** How often schemas made of whole schemas (allOf, not, if, …) and `$ref`s are drawn, against the others. */
interface Mixture {
  readonly applicators: number;
  readonly references: number;
}

function schemasOf({ applicators, references }: Mixture): fc.Arbitrary<JsonSchema> {
  return fc.letrec<{ schema: JsonSchema }>((tie) => ({
    schema: fc.oneof(
      { maxDepth: 2, depthSize: "xsmall", withCrossShrink: true },
      { weight: 1, arbitrary: fc.boolean() },
      { weight: 5, arbitrary: scalarKeywords },
      { weight: references, arbitrary: reference },
      { weight: 2, arbitrary: merged(scalarKeywords, scalarKeywords, annotations) },
      { weight: references / 2, arbitrary: merged(reference, scalarKeywords) },
      ...nested(tie("schema"), applicators),
    ),
  })).schema;
}

function nested(below: fc.Arbitrary<JsonSchema>, weight: number) {
  const map = (key: fc.Arbitrary<string>) => fc.dictionary(key, below, { minKeys: 1, maxKeys: 2 });
  const list = fc.array(below, { minLength: 1, maxLength: 2 });
  const objectKeywords: fc.Arbitrary<JsonObject> = fc.oneof(
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
  const arrayKeywords: fc.Arbitrary<JsonObject> = fc.oneof(
    { weight: 2, arbitrary: fc.record({ items: below }) },
    fc.record({ prefixItems: list }),
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
  const applicators: fc.Arbitrary<JsonObject> = fc.oneof(
    fc.record({ anyOf: list }),
    fc.record({ oneOf: list }),
    fc.record({ allOf: list }),
    fc.record({ not: below }),
    fc
      .tuple(below, below, below)
      .map(([condition, then, otherwise]) =>
        Object.fromEntries(
          Object.entries({ if: condition, else: otherwise }).concat([["then", then]]),
        ),
      ),
  );
  return [
    { weight: 6, arbitrary: merged(typed, objectKeywords, objectKeywords, annotations) },
    { weight: 2, arbitrary: merged(arrayKeywords, arrayKeywords) },
    { weight, arbitrary: applicators },
    { weight: weight / 2, arbitrary: merged(applicators, objectKeywords, scalarKeywords) },
  ];
}

/** Schemas over all keywords, with `$ref`s to components that their document defines. */
const schemaArbitrary: fc.Arbitrary<JsonSchema> = schemasOf({
  applicators: 4,
  references: 4,
});

/** Schemas that are combined keyword by keyword: few of their keywords hold whole schemas. */
const plainSchemaArbitrary: fc.Arbitrary<JsonSchema> = schemasOf({
  applicators: 0,
  references: 2,
});

const pageValue: fc.Arbitrary<JsonSchema> = fc.oneof(
  { weight: 4, arbitrary: scalarKeywords },
  { weight: 4, arbitrary: reference },
  fc.record({ type: fc.constant("array"), items: reference }),
  fc.record({
    oneOf: fc.array(fc.oneof(reference, scalarKeywords), { minLength: 1, maxLength: 2 }),
  }),
  fc.record({ not: reference }),
  fc.record({
    enum: fc.uniqueArray(scalar, { minLength: 1 }),
    $ref: reference.map((to) => to.$ref),
  }),
);

/** Schemas as pages mostly have them: objects, open or closed, of plain properties and references. */
const pageSchemaArbitrary: fc.Arbitrary<JsonSchema> = fc.record(
  {
    type: fc.constantFrom("object", ["object", "null"]),
    properties: fc.dictionary(name, pageValue, { minKeys: 1, maxKeys: 2 }),
    required: namesList,
    additionalProperties: fc.oneof(fc.boolean(), pageValue),
    patternProperties: fc.dictionary(fc.constantFrom("^x", "p|q"), pageValue, { maxKeys: 1 }),
    description: fc.constantFrom("one", "two"),
  },
  { requiredKeys: ["type", "properties"] },
);

type Schemas = Readonly<Record<"schema" | "A" | "B", JsonSchema>>;

function schemasAt(schema: fc.Arbitrary<JsonSchema>) {
  return { schema, A: schema, B: schema };
}

/** A schema in a document of its own: `/schema`, over components that refer to each other. */
export const documentArbitrary: fc.Arbitrary<JsonObject> = fc
  .record(schemasAt(schemaArbitrary))
  .map(documentOf)
  .filter(isJudgeable);

/** No validator comes to an end in a schema that leads back to itself without going down into the payload. */
function isJudgeable(document: JsonObject): boolean {
  const { components } = document as {
    components: { schemas: Readonly<Record<string, JsonSchema>> };
  };
  const definitions = Object.entries(components.schemas).map(
    ([key, schema]) => [`/components/schemas/${key}`, schema] as const,
  );
  return endlessComponents(new Map(definitions)).size === 0;
}

/**
 * Documents that share most of their text, as pages of one vendor do, only some definitions differing; with `/schema` in
 * each.
 */
export const documentsArbitrary: fc.Arbitrary<readonly JsonObject[]> = fc.oneof(
  variantsOf(schemaArbitrary),
  variantsOf(plainSchemaArbitrary),
  variantsOf(pageSchemaArbitrary),
);

/** Documents as pages of one vendor have them. */
export const pageDocumentsArbitrary: fc.Arbitrary<readonly JsonObject[]> =
  variantsOf(pageSchemaArbitrary);

function variantsOf(schema: fc.Arbitrary<JsonSchema>): fc.Arbitrary<readonly JsonObject[]> {
  const schemas = schemasAt(schema);
  const changes = fc.array(fc.record(schemas, { requiredKeys: [] }), {
    minLength: 1,
    maxLength: 2,
  });
  return fc
    .tuple(fc.record(schemas), changes)
    .map(([first, variants]) =>
      [first, ...variants.map((variant) => ({ ...first, ...variant }))].map(documentOf),
    )
    .filter((documents) => documents.every(isJudgeable));
}

function documentOf({ schema, ...schemas }: Schemas): JsonObject {
  return { schema, components: { schemas } };
}
