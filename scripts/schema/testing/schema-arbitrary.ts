import fc from "fast-check";
import type { JsonSchema } from "../../json/json-value.ts";
import { scalar } from "./payloads-arbitrary.ts";
import {
  annotations,
  merged,
  name,
  namesList,
  nested,
  reference,
  scalarKeywords,
} from "./scalar-keywords.ts";

/** The weights of compositions (allOf, not, if, …) and of `$ref`s. */
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

/** Schemas over all keywords, with `$ref`s to components that their document defines. */
export const schemaArbitrary: fc.Arbitrary<JsonSchema> = schemasOf({
  applicators: 4,
  references: 4,
});

/** Schemas that are combined keyword by keyword: few of their keywords contain whole schemas. */
export const plainSchemaArbitrary: fc.Arbitrary<JsonSchema> = schemasOf({
  applicators: 0,
  references: 2,
});

const pagePlainValue: fc.Arbitrary<JsonSchema> = fc.oneof(
  { weight: 4, arbitrary: scalarKeywords },
  { weight: 4, arbitrary: reference },
  fc.record({ type: fc.constant("array"), items: reference }),
);

const pageValue: fc.Arbitrary<JsonSchema> = fc.oneof(
  { weight: 9, arbitrary: pagePlainValue },
  fc.record({
    oneOf: fc.array(fc.oneof(reference, scalarKeywords), { minLength: 1, maxLength: 2 }),
  }),
  fc.record({ not: reference }),
  fc.record({
    enum: fc.uniqueArray(scalar, { minLength: 1 }),
    $ref: reference.map((to) => to.$ref),
  }),
);

function pageObject(value: fc.Arbitrary<JsonSchema>): fc.Arbitrary<JsonSchema> {
  return fc.record(
    {
      type: fc.constantFrom("object", ["object", "null"]),
      properties: fc.dictionary(name, value, { minKeys: 1, maxKeys: 2 }),
      required: namesList,
      additionalProperties: fc.oneof(fc.boolean(), value),
      patternProperties: fc.dictionary(fc.constantFrom("^x", "p|q"), value, { maxKeys: 1 }),
      description: fc.constantFrom("one", "two"),
    },
    { requiredKeys: ["type", "properties"] },
  );
}

/** Schemas as on most pages: objects, open or closed, of plain properties and references. */
export const pageSchemaArbitrary: fc.Arbitrary<JsonSchema> = pageObject(pageValue);

/** The same without keywords that contain whole schemas. */
export const pagePlainSchemaArbitrary: fc.Arbitrary<JsonSchema> = pageObject(pagePlainValue);

/** An object schema that only declares properties. */
export interface OpenObject {
  readonly properties: Readonly<Record<string, JsonSchema>>;
}

/** Object schemas of plain properties and references. */
export const openObjectArbitrary: fc.Arbitrary<OpenObject> = fc.record({
  properties: fc.dictionary(name, pagePlainValue, { minKeys: 1, maxKeys: 3 }),
});
