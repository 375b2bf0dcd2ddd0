import { reasonsOf } from "../schema/compare-reasons.ts";
import type { Walk } from "../schema/compare-walk.ts";
import type { Reason } from "../schema/comparison.ts";
import { proverFor } from "../schema/inclusion-prover.ts";
import { atomAt, type Term } from "../schema/inclusion-term.ts";
import { witness } from "../schema/witness.ts";
import type { DocumentPair } from "./change.ts";

/** Searches for payloads at single places, per pair of schemas. */
const searchesAtMost = 40;

/**
 * The places at which two schemas differ, under alignment. What `compare` says of the whole is not asked: for each body
 * of a large document it would cost a search for payloads that nobody looks at.
 *
 * @param pointers To the old schema and the new one.
 */
export function schemaReasons(
  { before, after }: DocumentPair,
  pointers: { readonly before: string; readonly after: string },
): readonly Reason[] {
  const a = atomAt({ document: before, pointer: pointers.before }, 0);
  const b = atomAt({ document: after, pointer: pointers.after }, 1);
  if (a === undefined || b === undefined) {
    return [];
  }
  const prover = proverFor([before, after], true);
  prover.renew();
  const walk: Walk = { prover, refuted: refuter([before, after]) };
  const term = (atom: typeof a): Term => ({ atoms: [atom], depth: 0 });
  return reasonsOf(walk, { a: term(a), b: term(b), path: "" });
}

function refuter(sides: readonly [DocumentPair["before"], DocumentPair["after"]]): Walk["refuted"] {
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
