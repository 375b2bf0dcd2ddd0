import { valueAt } from "../../json/json-pointer.ts";
import type { ComparedPair } from "../../schema/compare/compare-pairs.ts";
import type { Comparison, Reason, Relation } from "../../schema/compare/comparison.ts";
import type { DocumentPair } from "../finding/change.ts";
import type { SchemaRoot } from "../finding/schema-root.ts";
import type { ReachingRoots } from "./reaching-roots.ts";
import { schemaOf } from "./schema-of.ts";
import { pairKey, type RootReason, type SharedRoot } from "./shared-roots.ts";

/** A root with what became of comparing its schemas. */
export interface ComparedRoot {
  readonly shared: SharedRoot;
  readonly pair: ComparedPair;
}

/**
 * The last word of `compare`: a reason for each root of which no reason tells that it got worse, and `compare` does not prove
 * that it did not. Most are proven at once; a payload is searched only for those that are not.
 *
 * @param told All reasons; those of places that several roots reach are told of the first of them.
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

/** Whether a response may hold more than before, or a request no longer all that it might. */
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
