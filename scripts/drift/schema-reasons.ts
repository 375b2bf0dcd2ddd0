import type { JsonObject } from "../json.ts";
import { reasonsOf } from "../schema/compare-reasons.ts";
import type { Walk } from "../schema/compare-walk.ts";
import type { Reason } from "../schema/comparison.ts";
import { proverFor } from "../schema/inclusion-prover.ts";
import { atomAt } from "../schema/inclusion-term.ts";
import { pointerTokens } from "../schema/json-pointer.ts";
import { refTo } from "../schema/resolve.ts";
import { witness } from "../schema/witness.ts";
import type { DocumentPair } from "./change.ts";

/** Two schemas to compare: pointers to the old one and the new one. */
export interface SchemaPair {
  readonly before: string;
  readonly after: string;
}

/** A place at which two schemas differ, seen from one of the pairs that reach it. */
export interface PairReason {
  readonly pair: SchemaPair;
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
export function schemaReasons(
  documents: DocumentPair,
  pairs: readonly SchemaPair[],
): readonly PairReason[] {
  const lots = Array.from({ length: Math.ceil(pairs.length / pairsPerLot) }, (_, index) =>
    pairs.slice(index * pairsPerLot, (index + 1) * pairsPerLot),
  );
  return lots.flatMap((lot) => lotReasons(documents, lot));
}

/** One object schema holds the lot, with a property per pair: the walk tells a place once, whoever reaches it. */
function lotReasons(documents: DocumentPair, lot: readonly SchemaPair[]): readonly PairReason[] {
  const before = withHolder(
    documents.before,
    lot.map((pair) => pair.before),
  );
  const after = withHolder(
    documents.after,
    lot.map((pair) => pair.after),
  );
  const a = atomAt({ document: before, pointer: `/${holder}` }, 0);
  const b = atomAt({ document: after, pointer: `/${holder}` }, 1);
  if (a === undefined || b === undefined) {
    return [];
  }
  const prover = proverFor([before, after], true);
  const walk: Walk = { prover, refuted: refuter([before, after]) };
  const root = { a: { atoms: [a], depth: 0 }, b: { atoms: [b], depth: 0 }, path: "" };
  return reasonsOf(walk, root).flatMap((reason) => {
    const [index = ""] = pointerTokens(reason.path);
    const pair = lot[Number(index)];
    const path = reason.path.slice(`/${index}`.length);
    return pair === undefined ? [] : [{ pair, reason: { ...reason, path } }];
  });
}

/** No OpenAPI document has a field of this name. */
const holder = "x-compared";

function withHolder(document: JsonObject, pointers: readonly string[]): JsonObject {
  const properties = Object.fromEntries(
    pointers.map((pointer, index) => [String(index), { $ref: refTo(pointer) }]),
  );
  return { ...document, [holder]: { type: "object", properties } };
}

function refuter(sides: readonly [JsonObject, JsonObject]): Walk["refuted"] {
  let searches = 0;
  return (accepting, refusing) => {
    searches += 1;
    const [inner, ...more] = accepting.atoms;
    const [outer, ...others] = refusing.atoms;
    const isSingle = more.length + others.length === 0;
    if (inner === undefined || outer === undefined || !isSingle || searches > searchesAtMost) {
      return false;
    }
    const at = { document: sides[inner.side], pointer: inner.pointer };
    return witness(at, { document: sides[outer.side], pointer: outer.pointer }) !== undefined;
  };
}
