import type { JsonSchema, JsonValue } from "../../json/json-value.ts";
import type { Located } from "../../openapi/side.ts";
import { fits } from "../fits.ts";
import { normalize } from "../normalize.ts";
import type { ProofTools } from "../proof-tools.ts";
import { decided } from "./decided.ts";
import { judge } from "./judge.ts";

/**
 * Whether a schema accepts a payload; undefined where that cannot be told. Ajv is used only if types, values and
 * bounds do not decide.
 *
 * @param schema - the schema at that place.
 */
export function accepts(
  { document, pointer }: Located,
  schema: JsonSchema,
  payload: JsonValue,
  tools: ProofTools,
): boolean | undefined {
  return (
    fits(normalize(schema), payload) ?? decided(() => judge(document, tools)(pointer, payload))
  );
}
