import { valueAt } from "../../json/json-pointer.ts";
import type { ComparedPair } from "../../schema/compare/compare-pairs.ts";
import type { Comparison, Reason, Relation } from "../../schema/compare/comparison.ts";
import type { DocumentPair } from "../finding/change.ts";
import type { SchemaRoot } from "../finding/schema-root.ts";
import type { ReachingRoots } from "./reaching-roots.ts";
import { schemaOf } from "./schema-of.ts";
import { pairKey, type RootReason, type SharedRoot } from "./shared-roots.ts";

/** A root with the outcome of comparing its schemas. */
export interface ComparedRoot {
  readonly shared: SharedRoot;
  readonly pair: ComparedPair;
}

/**
 * Returns a reason for each root that may have become worse, although no other reason says so: `compare` does not
 * prove the contrary. Most roots are proven at once; a payload is searched only for the others.
 * @param told All reasons. Those for a place that several roots reach are with the first of them.
 */
export function unreasoned(
  documents: DocumentPair,
  compared: readonly ComparedRoot[],
  told: readonly RootReason[],
  reaching: ReachingRoots<SharedRoot>,
): readonly RootReason[] {
  const worse = told.filter(({ shared, reason }) => isWorse(shared.root.kind, reason.relation));
  const explained = new Set(
    worse.flatMap(({ shared, reason }) =>
      [shared, ...reaching(schemaOf(reason, reason.a), schemaOf(reason, reason.b))].map(pairKey),
    ),
  );
  return compared.flatMap(({ shared, pair }) => {
    const { kind } = shared.root;
    const isProven = kind === "response" ? pair.isAround() : pair.isWithin();
    if (isProven || explained.has(pairKey(shared))) return [];
    const { comparison } = pair;
    return isWorse(kind, comparison.relation)
      ? [{ shared, reason: wholeReason(documents, shared, comparison) }]
      : [];
  });
}

/** Whether a response may have more payloads than before, or a request fewer. */
function isWorse(kind: SchemaRoot["kind"], relation: Relation): boolean {
  const passed = kind === "response" ? "wider" : "narrower";
  return relation !== "equal" && relation !== passed;
}

function wholeReason(
  documents: DocumentPair,
  { before, after }: SharedRoot,
  { relation, why }: Comparison,
): Reason {
  return {
    keyword: "composition",
    name: "schema",
    relation,
    path: "",
    a: { pointer: before, value: valueAt(documents.before, before) },
    b: { pointer: after, value: valueAt(documents.after, after) },
    ...(why === undefined ? {} : { why }),
  };
}
