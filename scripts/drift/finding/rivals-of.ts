import type { JsonValue } from "../../json/json-value.ts";
import type { Change, Proof } from "./change.ts";
import { changedAt, valuesIn } from "./instead-of.ts";

/** A proof and its payloads, for which rivals are looked for. */
interface Rejected {
  readonly proof: Proof;
  /** A payload that the rejecting side rejects, whatever is at the proof's own place. */
  readonly witness: JsonValue;
  /** A payload that the rejecting side accepts. */
  readonly accepted: JsonValue;
  isAccepted(payload: JsonValue): boolean;
}

/**
 * The other changes that reject the witness of a proof, too: those that must be undone together with its own before the
 * rejecting side accepts the payload. Empty if that is not found.
 */
export function rivalsOf(rejected: Rejected, changes: readonly Change[]): readonly Change[] {
  const { proof, witness, isAccepted } = rejected;
  const others = changes.filter((each) => isOfOneBody(proof, each));
  const isEnough = (undone: readonly Change[]): boolean => {
    const paths = [proof, ...undone.map((each) => each.proof as Proof)].map(placeOf);
    return isAccepted(paths.reduce((payload, path) => undoneAt(payload, path, rejected), witness));
  };
  if (!isEnough(others)) return [];
  return others.reduce((needed, each) => {
    const without = needed.filter((other) => other !== each);
    return isEnough(without) ? without : needed;
  }, others);
}

/** Whether a change is another one of the same body or parameter that rejects payloads on the same side. */
function isOfOneBody(proof: Proof, { proof: other }: Change): boolean {
  return (
    "roots" in other &&
    "validUnder" in other &&
    other !== proof &&
    other.validUnder === proof.validUnder &&
    other.roots.kind === proof.roots.kind &&
    other.roots.before === proof.roots.before &&
    other.roots.after === proof.roots.after
  );
}

/** The names from the root to the place of a proof. */
export function placeOf({ path, name }: Pick<Proof, "path" | "name">): readonly string[] {
  return name === undefined ? path : [...path, name];
}

/** A payload with what the accepted one has at a place. */
function undoneAt(payload: JsonValue, path: readonly string[], { accepted }: Rejected): JsonValue {
  const [value] = valuesIn(accepted, path);
  return changedAt(payload, path, () => value) ?? payload;
}
