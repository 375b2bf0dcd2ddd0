import fc from "fast-check";
import type { JsonObject, JsonValue } from "../../json.ts";

const schemaNames = ["Alpha", "Beta", "Gamma", "Delta"] as const;
const types = ["string", "integer", "number", "boolean"] as const;

type Version = "3.0.3" | "3.1.0";

const schemaRef = fc
  .constantFrom(...schemaNames)
  .map((name): JsonObject => ({ $ref: `#/components/schemas/${name}` }));

/** Schemas as documents write them, recursive through their components. */
function schema(version: Version): fc.Arbitrary<JsonObject> {
  const texts = fc.record(
    { description: fc.constantFrom("One.", "Two.\n\nThree.") },
    { requiredKeys: [] },
  );
  const scalar = fc.constantFrom(...types).chain((type) => {
    const nullable: JsonObject =
      version === "3.0.3" ? { type, nullable: true } : { type: [type, "null"] };
    return fc.constantFrom<JsonObject>({ type }, nullable);
  });
  const strings = fc.constantFrom<JsonObject>(
    { type: "string", enum: ["a", "b"] },
    { type: "string", minLength: 1, pattern: "^[a-z]+$" },
    { type: "integer", minimum: 0, maximum: 9, example: 3 },
  );
  const { node } = fc.letrec<{ node: JsonObject }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 3, depthSize: "small" },
      scalar,
      strings,
      schemaRef,
      tie("node").map((items): JsonObject => ({ type: "array", items })),
      fc
        .record({
          properties: fc.dictionary(fc.constantFrom("p", "q", "type", "$ref"), tie("node"), {
            maxKeys: 3,
          }),
          closed: fc.boolean(),
          required: fc.subarray(["p", "q"]),
        })
        .map(
          ({ properties, closed, required }): JsonObject => ({
            type: "object",
            properties,
            ...(required.length > 0 ? { required } : {}),
            ...(closed ? { additionalProperties: false } : {}),
          }),
        ),
      fc
        .tuple(
          fc.constantFrom("oneOf", "anyOf", "allOf"),
          fc.array(tie("node"), { minLength: 1, maxLength: 2 }),
        )
        .map(([keyword, list]): JsonObject => ({ [keyword]: list })),
    ),
  }));
  return fc.tuple(node, texts).map(([own, text]) => ("$ref" in own ? own : { ...own, ...text }));
}

/** A schema that is not a mere `$ref`: a chain of those could run in a circle. */
function definition(version: Version): fc.Arbitrary<JsonObject> {
  return schema(version).map((own) => ("$ref" in own ? { type: "array", items: own } : own));
}

const ref = (section: string, name: string): JsonObject => ({
  $ref: `#/components/${section}/${name}`,
});

function response(version: Version): fc.Arbitrary<JsonObject> {
  const inline = fc.tuple(schema(version), fc.boolean()).map(
    ([body, withHeader]): JsonObject => ({
      description: "An answer.",
      ...(withHeader ? { headers: { "X-Count": ref("headers", "Count") } } : {}),
      content: { "application/json": { schema: body } },
    }),
  );
  return fc.oneof(inline, fc.constant(ref("responses", "Failure")));
}

function operation(
  version: Version,
  id: string,
  variables: readonly JsonObject[],
): fc.Arbitrary<JsonObject> {
  const query = schema(version).map((own): JsonObject => ({ name: "q", in: "query", schema: own }));
  const parameter = fc.oneof(query, fc.constant(ref("parameters", "Limit")));
  const body = fc.oneof(
    schema(version).map(
      (own): JsonObject => ({ required: true, content: { "application/json": { schema: own } } }),
    ),
    fc.constant(ref("requestBodies", "Upload")),
  );
  return fc
    .record({
      named: fc.boolean(),
      parameters: fc.uniqueArray(parameter, {
        maxLength: 2,
        selector: (own) => String(own.name ?? own.$ref),
      }),
      body: fc.option(body, { nil: undefined }),
      responses: fc.dictionary(fc.constantFrom("200", "201", "404", "default"), response(version), {
        minKeys: 1,
        maxKeys: 3,
      }),
      security: fc.constantFrom<JsonValue | undefined>(
        undefined,
        [],
        [{ key: [] }, { bearer: [] }],
      ),
      deprecated: fc.constantFrom(undefined, true),
    })
    .map(
      ({ named, parameters, body: requestBody, responses, security, deprecated }): JsonObject => {
        const optional = { requestBody, security, deprecated };
        const stated = Object.entries(optional).filter(([, value]) => value !== undefined);
        return {
          ...(named ? { operationId: id } : {}),
          tags: ["All"],
          parameters: [...variables, ...parameters],
          ...Object.fromEntries(stated as [string, JsonValue][]),
          responses,
        };
      },
    );
}

function pathItem(version: Version, path: string): fc.Arbitrary<JsonObject> {
  const variable: JsonObject = {
    name: "id",
    in: "path",
    required: true,
    schema: { type: "string" },
  };
  const variables = path.includes("{id}") ? [variable] : [];
  return fc
    .tuple(fc.boolean(), fc.subarray(["get", "post", "delete"], { minLength: 1 }))
    .chain(([shared, methods]) => {
      const own = (method: string): fc.Arbitrary<JsonObject> =>
        operation(version, `${method}${path.replaceAll(/\W/g, "_")}`, shared ? [] : variables);
      const operations = Object.fromEntries(methods.map((method) => [method, own(method)]));
      return fc.record(operations).map(
        (stated): JsonObject => ({
          ...(shared && variables.length > 0 ? { parameters: variables } : {}),
          ...stated,
        }),
      );
    });
}

/** Whole OpenAPI documents, 3.0 and 3.1: recursive schemas, shared parameters, bodies, responses and headers. */
export function documentArbitrary(): fc.Arbitrary<JsonObject> {
  return fc.constantFrom<Version>("3.0.3", "3.1.0").chain((version) => {
    const paths = ["/a", "/a/{id}", "/b", "/b/{id}/c"];
    return fc
      .record({
        schemas: fc.record(
          Object.fromEntries(schemaNames.map((name) => [name, definition(version)])),
        ),
        paths: fc
          .subarray(paths, { minLength: 1 })
          .chain((chosen) =>
            fc.record(Object.fromEntries(chosen.map((path) => [path, pathItem(version, path)]))),
          ),
        limit: schema(version),
        upload: schema(version),
        failure: schema(version),
        security: fc.constantFrom<JsonValue>([], [{ bearer: [] }]),
      })
      .map(
        ({ schemas, paths: items, limit, upload, failure, security }): JsonObject => ({
          openapi: version,
          info: { title: "Made up", version: "1" },
          servers: [{ url: "https://api.example.com/v1" }],
          security,
          tags: [{ name: "All", description: "Everything." }],
          paths: items,
          components: {
            schemas,
            parameters: { Limit: { name: "limit", in: "query", schema: limit } },
            requestBodies: { Upload: { content: { "application/json": { schema: upload } } } },
            headers: { Count: { schema: { type: "integer" } } },
            responses: {
              Failure: {
                description: "It failed.",
                content: { "application/json": { schema: failure } },
              },
            },
            securitySchemes: {
              bearer: { type: "http", scheme: "bearer" },
              key: { type: "apiKey", name: "X-Key", in: "header" },
            },
          },
        }),
      );
  });
}
