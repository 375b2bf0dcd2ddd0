import type { JsonObject, JsonValue } from "../../json/json-value.ts";
import { schemaAt } from "../../openapi/schema-at.ts";
import type { Located } from "../../openapi/side.ts";
import type { ProofTools } from "../../schema/proof-tools.ts";
import { type WitnessOptions, witness } from "../../schema/witness/witness.ts";

/** A payload that is valid under a schema; undefined if a bounded search found none. */
export function payloadOf(
  schema: Located,
  tools: ProofTools,
  options: WitnessOptions = {},
): JsonValue | undefined {
  const nothing: Located = { document: { nothing: false }, pointer: "/nothing" };
  return witness(schema, nothing, tools, options);
}

/** The schema at a pointer of a document; one that accepts anything if there is none. */
export function schemaOrAnything(document: JsonObject, pointer: string): Located {
  const isStated = schemaAt(document, pointer) !== undefined;
  return isStated ? { document, pointer } : { document: {}, pointer: "" };
}
