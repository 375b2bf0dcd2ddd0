import type { JsonObject } from "../../json/json-value.ts";
import type { Reason } from "../../schema/compare/comparison.ts";
import { reasonsOf } from "../../schema/compare/reasons-of.ts";
import { refuter } from "../../schema/compare/refuter.ts";
import type { Walk } from "../../schema/compare/walk.ts";
import { type Atom, atomAt } from "../../schema/prove/atom.ts";
import { proverOver } from "../../schema/prove/prover-over.ts";
import type { DocumentPair } from "../finding/change.ts";

/** Two schemas to compare: pointers to the old one and the new one. */
export interface SchemaPair {
  readonly before: string;
  readonly after: string;
}

/** A place at which two schemas differ, seen from one of the pairs that reach it. */
export interface PairReason<Pair extends SchemaPair = SchemaPair> {
  readonly pair: Pair;
  /** Its path starts at the pair's payload. */
  readonly reason: Reason;
}

/** Pairs compared together: what they share is looked at once, and each lot may take a full amount of work. */
const pairsPerLot = 50;
/** Searches for payloads at single places, per lot. */
const searchesAtMost = 100;

/**
 * The places at which pairs of schemas differ, under alignment. What `compare` says of schemas as wholes is not asked:
 * for every body of a large document it would cost a search for payloads that nobody looks at.
 */
export function schemaReasons<Pair extends SchemaPair>(
  documents: DocumentPair,
  pairs: readonly Pair[],
): readonly PairReason<Pair>[] {
  const lots = Array.from({ length: Math.ceil(pairs.length / pairsPerLot) }, (_, index) =>
    pairs.slice(index * pairsPerLot, (index + 1) * pairsPerLot),
  );
  return lots.flatMap((lot) => lotReasons(documents, lot));
}

function lotReasons<Pair extends SchemaPair>(
  documents: DocumentPair,
  lot: readonly Pair[],
): readonly PairReason<Pair>[] {
  const sides = [documents.before, documents.after] as const;
  const walk: Walk = { prover: proverOver(sides, true), refuted: refuter(sides, searchesAtMost) };
  const told = reasonsOf(
    walk,
    lot.map(({ before, after }) => ({
      a: { atoms: atomsAt(documents.before, before, 0), depth: 0 },
      b: { atoms: atomsAt(documents.after, after, 1), depth: 0 },
      path: "",
    })),
  );
  return lot.flatMap((pair, index) => (told[index] ?? []).map((reason) => ({ pair, reason })));
}

/** Where no schema is stated, anything goes. */
function atomsAt(document: JsonObject, pointer: string, side: 0 | 1): readonly Atom[] {
  const atom = atomAt({ document, pointer }, side);
  return [atom ?? { side, pointer, schema: {} }];
}
