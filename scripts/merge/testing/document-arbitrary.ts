import fc from "fast-check";
import type { JsonObject, JsonValue } from "../../json/json-value.ts";
import { isEndless } from "../../schema/judge/is-endless.ts";
import { pathArbitrary } from "./path-arbitrary.ts";
import {
  definitionArbitrary,
  schemaArbitrary,
  schemaNames,
  type Version,
} from "./schema-arbitrary.ts";

const json = (schema: JsonValue): JsonObject => ({ "application/json": { schema } });

function pathsArbitrary(version: Version): fc.Arbitrary<JsonObject> {
  return fc
    .subarray(["/a", "/a/{id}", "/b", "/b/{id}/c"], { minLength: 1 })
    .chain((chosen) =>
      fc.record(Object.fromEntries(chosen.map((path) => [path, pathArbitrary(version, path)]))),
    );
}

function componentsArbitrary(version: Version): fc.Arbitrary<JsonObject> {
  const definition = definitionArbitrary(version);
  const schema = schemaArbitrary(version);
  const schemas = fc
    .record(Object.fromEntries(schemaNames.map((name) => [name, definition])))
    .filter(hasMeaning);
  return fc.tuple(schemas, schema, schema, schema).map(
    ([named, limit, upload, failure]): JsonObject => ({
      schemas: named,
      parameters: { Limit: { name: "limit", in: "query", schema: limit } },
      requestBodies: { Upload: { content: json(upload) } },
      headers: { Count: { schema: { type: "integer" } } },
      responses: { Failure: { description: "It failed.", content: json(failure) } },
      securitySchemes: {
        bearer: { type: "http", scheme: "bearer" },
        key: { type: "apiKey", name: "X-Key", in: "header" },
      },
    }),
  );
}

/** Whether no schema consists only of itself, which would not restrict any payload. */
function hasMeaning(schemas: JsonObject): boolean {
  const names = Object.keys(schemas);
  return !names.some((name) =>
    isEndless({ components: { schemas } }, `/components/schemas/${name}`),
  );
}

/** Whole OpenAPI documents, 3.0 and 3.1: recursive schemas, shared parameters, bodies, responses and headers. */
export function documentArbitrary(): fc.Arbitrary<JsonObject> {
  return fc.constantFrom<Version>("3.0.3", "3.1.0").chain((version) => {
    const security = fc.constantFrom<JsonValue>([], [{ bearer: [] }]);
    const parts = fc.tuple(pathsArbitrary(version), componentsArbitrary(version), security);
    return parts.map(
      ([paths, components, required]): JsonObject => ({
        openapi: version,
        info: { title: "Made up", version: "1" },
        servers: [{ url: "https://api.example.com/v1" }],
        security: required,
        tags: [{ name: "All", description: "Everything." }],
        paths,
        components,
      }),
    );
  });
}
