import type { JsonSchema, JsonValue } from "../../json/json-value.ts";
import type { Atom, Term } from "../prove/facts/atom.ts";
import { proverOver } from "../prove/prover-over.ts";
import { proofTools } from "./proof-tools.ts";

/** What the schemas of a test may refer to, and how they are compared. */
export interface ProofOptions {
  readonly components?: JsonValue;
  readonly aligned?: boolean;
}

/** Whether every payload of the first schema is proven to be one of the second. */
export function isProven(
  inner: JsonSchema,
  outer: JsonSchema,
  { components = {}, aligned = false }: ProofOptions = {},
): boolean {
  const document = (schema: JsonSchema) => ({ schema, components });
  const prover = proverOver([document(inner), document(outer)], aligned, proofTools);
  return prover.included(payloadsOf(inner), { side: 1, pointer: "/schema", schema: outer });
}

/** Whether a schema is proven to have no payload. */
export function isProvenEmpty(
  schema: JsonSchema,
  { components = {}, aligned = false }: ProofOptions = {},
): boolean {
  const document = { schema, components };
  return proverOver([document, document], aligned, proofTools).empty(payloadsOf(schema));
}

function payloadsOf(schema: JsonSchema): Term {
  const atom: Atom = { side: 0, pointer: "/schema", schema };
  return { atoms: [atom], depth: 0 };
}
