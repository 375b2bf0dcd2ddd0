import fc from "fast-check";
import type { JsonObject, JsonSchema } from "../../json.ts";
import { endlessComponents } from "../endless.ts";
import { pageSchemaArbitrary, plainSchemaArbitrary, schemaArbitrary } from "./schema.arbitrary.ts";

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
