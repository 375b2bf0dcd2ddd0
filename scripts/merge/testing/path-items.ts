import type { JsonObject } from "../../json/json-value.ts";

/** An operation without responses, and what else a test states of it. */
export function op(operationId: string, part: JsonObject = {}): JsonObject {
  return { operationId, responses: {}, ...part };
}

/** The parameter of a variable in a path. */
export function variable(name: string): JsonObject {
  return { name, in: "path", required: true, schema: { type: "string" } };
}
