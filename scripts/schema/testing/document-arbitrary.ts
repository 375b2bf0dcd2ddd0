import fc from "fast-check";
import type { JsonObject, JsonSchema } from "../../json/json-value.ts";
import { endlessSchemas } from "../judge/endless-schemas.ts";
import { NAMES } from "./payloads-arbitrary.ts";
import { name, namesList, scalarKeywords } from "./scalar-keywords.ts";
import {
  type OpenObject,
  openObjectArbitrary,
  pagePlainSchemaArbitrary,
  pageSchemaArbitrary,
  plainSchemaArbitrary,
  schemaArbitrary,
} from "./schema-arbitrary.ts";

type Schemas = Readonly<Record<"schema" | "A" | "B", JsonSchema>>;

function schemasAt<T>(schema: fc.Arbitrary<T>) {
  return { schema, A: schema, B: schema };
}

/** A document with a schema at `/schema`, and components that refer to each other. */
export const documentArbitrary: fc.Arbitrary<JsonObject> = fc
  .record(schemasAt(schemaArbitrary))
  .map(documentOf)
  .filter(isJudgeable);

/** No validator ends for a schema that refers to itself without descending into the payload. */
function isJudgeable(document: JsonObject): boolean {
  return endlessSchemas(document).length === 0;
}

/**
 * Documents with a schema at `/schema` that share most of their text, as one vendor's pages do: only some definitions
 * differ.
 */
export const documentsArbitrary: fc.Arbitrary<readonly JsonObject[]> = fc.oneof(
  variantsOf(schemaArbitrary),
  variantsOf(plainSchemaArbitrary),
  variantsOf(pageSchemaArbitrary),
);

/** Documents like one vendor's pages. */
export const pageDocumentsArbitrary: fc.Arbitrary<readonly JsonObject[]> =
  variantsOf(pageSchemaArbitrary);

/** Documents whose schemas are combined keyword by keyword; none of their keywords contains whole schemas. */
export const plainDocumentsArbitrary: fc.Arbitrary<readonly JsonObject[]> =
  variantsOf(pagePlainSchemaArbitrary);

/** What a version of an object schema changes: properties that it drops and keywords that it replaces, if any. */
const objectEdit = fc.record({
  dropped: sparse<readonly string[]>([], fc.subarray([...NAMES])),
  values: sparse<Readonly<Record<string, JsonObject>>>(
    {},
    fc.dictionary(name, scalarKeywords, { maxKeys: 1 }),
  ),
  own: sparse<ObjectKeywords>(
    {},
    fc.record({ required: namesList, additionalProperties: fc.boolean() }, { requiredKeys: [] }),
  ),
});

interface ObjectKeywords {
  readonly required?: string[];
  readonly additionalProperties?: boolean;
}

function sparse<T>(usual: T, other: fc.Arbitrary<T>): fc.Arbitrary<T> {
  return fc.oneof({ weight: 3, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: other });
}

/**
 * Two versions of a document. Every place refers to the same component in both, so that each object is only compared
 * with its other version.
 */
export const versionsArbitrary: fc.Arbitrary<readonly [JsonObject, JsonObject]> = fc
  .tuple(
    fc.record(schemasAt(openObjectArbitrary)),
    fc.record(schemasAt(objectEdit)),
    fc.record(schemasAt(objectEdit)),
  )
  .map(([objects, one, other]) => [versionOf(objects, one), versionOf(objects, other)]);

type ObjectEdit = typeof objectEdit extends fc.Arbitrary<infer T> ? T : never;

function versionOf(
  objects: Readonly<Record<keyof Schemas, OpenObject>>,
  edits: Readonly<Record<keyof Schemas, ObjectEdit>>,
): JsonObject {
  const edited = (key: keyof Schemas): JsonObject => {
    const { dropped, values, own } = edits[key];
    const kept = Object.entries(objects[key].properties)
      .filter(([property]) => !dropped.some((one) => one === property))
      .map(([property, schema]): [string, JsonSchema] => {
        const isScalar = !("$ref" in Object(schema)) && !("items" in Object(schema));
        return [property, isScalar ? (values[property] ?? schema) : schema];
      });
    const properties = Object.fromEntries(kept);
    // A name that is required but not declared might get a type without values.
    const required = own.required?.filter((property) => Object.hasOwn(properties, property)) ?? [];
    return { type: "object", properties, ...own, required };
  };
  return documentOf({ schema: edited("schema"), A: edited("A"), B: edited("B") });
}

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
