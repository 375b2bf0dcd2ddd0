import type { JsonObject } from "../../json/json-value.ts";
import type { Finding } from "../finding/finding.ts";
import { findingsBetween } from "./edited-document.ts";

/** The schemas of a body or parameter to compare, and their components. */
export interface SchemaSides {
  readonly before: JsonObject;
  readonly after: JsonObject;
  /** Components of the old and the new document. If only the first are given, they apply to both. */
  readonly components?: readonly [JsonObject, JsonObject?];
}

/** The findings between two documents that differ in the schema of a response, a request or a query parameter. */
export function schemaFindings(
  kind: "response" | "request" | "parameter",
  { before, after, components = [{}] }: SchemaSides,
): readonly Finding[] {
  const [old, fresh = old] = components;
  return findingsBetween(
    documentWith(kind, { schema: before }, old),
    documentWith(kind, { schema: after }, fresh),
  );
}

/**
 * A document with one operation that has a schema as its JSON response, JSON request body or query parameter `q`.
 */
export function documentWith(
  kind: "response" | "request" | "parameter",
  carrier: JsonObject,
  schemas: JsonObject = {},
): JsonObject {
  const content = { "application/json": carrier };
  const parameter = { name: "q", in: "query", ...carrier };
  return {
    openapi: "3.1.0",
    info: { title: "T", version: "1" },
    paths: {
      "/a": {
        post: {
          operationId: "send",
          ...(kind === "parameter" ? { parameters: [parameter] } : {}),
          ...(kind === "request" ? { requestBody: { required: true, content } } : {}),
          responses: {
            "200": { description: "OK", ...(kind === "response" ? { content } : {}) },
          },
        },
      },
    },
    components: { schemas },
  };
}
