import fc from "fast-check";
import type { JsonObject } from "../../json/json-value.ts";

/** The versions of OpenAPI of the generated documents. */
export type Version = "3.0.3" | "3.1.0";

/** The schemas that every generated document has. */
export const schemaNames = ["Alpha", "Beta", "Gamma", "Delta"] as const;

const strings = fc.constantFrom<JsonObject>(
  { type: "string", enum: ["a", "b"] },
  { type: "string", minLength: 1, pattern: "^[a-z]+$" },
  { type: "integer", minimum: 0, maximum: 9, example: 3 },
);

const reference = fc
  .constantFrom(...schemaNames)
  .map((name): JsonObject => ({ $ref: `#/components/schemas/${name}` }));

function scalar(version: Version): fc.Arbitrary<JsonObject> {
  return fc.constantFrom("string", "integer", "number", "boolean").chain((type) => {
    const nullable: JsonObject =
      version === "3.0.3" ? { type, nullable: true } : { type: [type, "null"] };
    return fc.constantFrom<JsonObject>({ type }, nullable);
  });
}

function object(node: fc.Arbitrary<JsonObject>): fc.Arbitrary<JsonObject> {
  const names = fc.constantFrom("p", "q", "type", "$ref");
  const properties = fc.dictionary(names, node, { maxKeys: 3 });
  const required = fc.subarray(["p", "q"]);
  return fc.tuple(properties, required, fc.boolean()).map(
    ([stated, needed, closed]): JsonObject => ({
      type: "object",
      properties: stated,
      ...(needed.length > 0 ? { required: needed } : {}),
      ...(closed ? { additionalProperties: false } : {}),
    }),
  );
}

/** Schemas as documents write them, recursive through their components. */
export function schemaArbitrary(version: Version): fc.Arbitrary<JsonObject> {
  const { node } = fc.letrec<{ node: JsonObject }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 3, depthSize: "small" },
      scalar(version),
      strings,
      reference,
      tie("node").map((items): JsonObject => ({ type: "array", items })),
      object(tie("node")),
      fc
        .tuple(
          fc.constantFrom("oneOf", "anyOf", "allOf"),
          fc.array(tie("node"), { minLength: 1, maxLength: 2 }),
        )
        .map(([keyword, list]): JsonObject => ({ [keyword]: list })),
    ),
  }));
  const texts = { description: fc.constantFrom("One.", "Two.\n\nThree.") };
  return fc
    .tuple(node, fc.record(texts, { requiredKeys: [] }))
    .map(([own, text]) => ("$ref" in own ? own : { ...own, ...text }));
}

/** A schema that is more than a `$ref`, because a chain of those could be circular. */
export function definitionArbitrary(version: Version): fc.Arbitrary<JsonObject> {
  return schemaArbitrary(version).map((own) =>
    "$ref" in own ? { type: "array", items: own } : own,
  );
}
