import type { JsonObject, JsonValue } from "../json.ts";
import type { Located } from "../schema/side.ts";
import { witness } from "../schema/witness.ts";
import type { Change, DocumentPair, Proof } from "./change.ts";

/** What became of the search for a proof. */
export interface Proven {
  /** The change's id; for one that the algebra could not read, the id of what a payload proves. */
  readonly id: Change["id"];
  readonly witness: JsonValue;
  /** Why there is no witness; undefined where there is one. */
  readonly reason: string | undefined;
}

/** Looks for a payload that proves a change: valid under one side and invalid under the other, as Ajv judges. */
export function prove(change: Change, documents: DocumentPair): Proven {
  const { proof, id } = change;
  if ("none" in proof) {
    return { id, witness: null, reason: proof.none };
  }
  const found = search(proof, documents);
  if (found !== undefined) {
    return { id: proof.proven ?? id, witness: found, reason: undefined };
  }
  return { id, witness: null, reason: "no payload was found that only one side accepts" };
}

function search(proof: Proof, documents: DocumentPair): JsonValue | undefined {
  const side = (document: JsonObject, pointer: string): Located => ({ document, pointer });
  const old = side(documents.before, proof.roots.before);
  const fresh = side(documents.after, proof.roots.after);
  return proof.validUnder === "after" ? witness(fresh, old) : witness(old, fresh);
}
