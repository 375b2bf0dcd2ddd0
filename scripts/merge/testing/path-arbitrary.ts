import fc from "fast-check";
import type { JsonObject, JsonValue } from "../../json/json-value.ts";
import { schemaArbitrary, type Version } from "./schema-arbitrary.ts";

const ref = (section: string, name: string): JsonObject => ({
  $ref: `#/components/${section}/${name}`,
});
const json = (schema: JsonObject): JsonObject => ({ "application/json": { schema } });
const variable: JsonObject = { name: "id", in: "path", required: true, schema: { type: "string" } };

function response(version: Version): fc.Arbitrary<JsonObject> {
  const headers = { headers: { "X-Count": ref("headers", "Count") } };
  const inline = fc.tuple(schemaArbitrary(version), fc.boolean()).map(
    ([body, withHeader]): JsonObject => ({
      description: "An answer.",
      ...(withHeader ? headers : {}),
      content: json(body),
    }),
  );
  return fc.oneof(inline, fc.constant(ref("responses", "Failure")));
}

function requestBody(version: Version): fc.Arbitrary<JsonObject> {
  const inline = schemaArbitrary(version).map(
    (own): JsonObject => ({ required: true, content: json(own) }),
  );
  return fc.oneof(inline, fc.constant(ref("requestBodies", "Upload")));
}

function parameters(version: Version): fc.Arbitrary<JsonObject[]> {
  const query = schemaArbitrary(version).map(
    (schema): JsonObject => ({ name: "q", in: "query", schema }),
  );
  const parameter = fc.oneof(query, fc.constant(ref("parameters", "Limit")));
  const selector = (own: JsonObject): string => String(own.name ?? own.$ref);
  return fc.uniqueArray(parameter, { maxLength: 2, selector });
}

function operation(
  version: Version,
  operationId: string,
  variables: readonly JsonObject[],
): fc.Arbitrary<JsonObject> {
  const statuses = fc.constantFrom("200", "201", "404", "default");
  return fc
    .record({
      operationId: fc.constantFrom<JsonValue | undefined>(undefined, operationId),
      tags: fc.constant<JsonValue>(["All"]),
      parameters: parameters(version).map((own): JsonValue => [...variables, ...own]),
      requestBody: fc.option<JsonValue, undefined>(requestBody(version), { nil: undefined }),
      security: fc.constantFrom<JsonValue | undefined>(
        undefined,
        [],
        [{ key: [] }, { bearer: [] }],
      ),
      deprecated: fc.constantFrom<JsonValue | undefined>(undefined, true),
      responses: fc.dictionary(statuses, response(version), { minKeys: 1, maxKeys: 3 }),
    })
    .map((fields): JsonObject => {
      const stated = Object.entries(fields).flatMap(([key, value]): [string, JsonValue][] =>
        value === undefined ? [] : [[key, value]],
      );
      return Object.fromEntries(stated);
    });
}

/** A path item with some of three operations. Its variable is declared in the path or in each operation. */
export function pathArbitrary(version: Version, path: string): fc.Arbitrary<JsonObject> {
  const variables = path.includes("{id}") ? [variable] : [];
  const chosen = fc.subarray(["get", "post", "delete"], { minLength: 1 });
  return fc.tuple(fc.boolean(), chosen).chain(([shared, methods]) => {
    const named = (method: string): fc.Arbitrary<JsonObject> =>
      operation(version, `${method}${path.replaceAll(/\W/g, "_")}`, shared ? [] : variables);
    const operations = fc.record(
      Object.fromEntries(methods.map((method) => [method, named(method)])),
    );
    const withPath = shared && variables.length > 0 ? { parameters: variables } : {};
    return operations.map((stated): JsonObject => ({ ...withPath, ...stated }));
  });
}
