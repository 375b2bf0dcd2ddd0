import { schemaAt } from "../../openapi/schema-at.ts";
import type { Located } from "../../openapi/side.ts";
import type { ProofTools } from "../proof-tools.ts";
import { comparePairs } from "./compare-pairs.ts";
import type { CompareOptions, Comparison } from "./comparison.ts";

/**
 * Compares the payloads of schema a with those of schema b, with reasons. The result is never wrong: inclusion is
 * proven, and the contrary is shown by a payload that Ajv accepts under one schema and rejects under the other. If
 * neither is found, the relation is unknown and `why` explains it. Format is an annotation. The search for such
 * payloads is deferred until `relation` or `why` is read.
 */
export function compare(
  a: Located,
  b: Located,
  tools: ProofTools,
  options: CompareOptions = {},
): Comparison {
  const gone = [a, b].find(({ document, pointer }) => schemaAt(document, pointer) === undefined);
  const pair = { a: a.pointer, b: b.pointer };
  const [compared] =
    gone === undefined ? comparePairs([a.document, b.document], [pair], tools, options) : [];
  const why = `there is no schema at "${gone?.pointer}"`;
  return compared?.comparison ?? { relation: "unknown", reasons: [], why };
}
