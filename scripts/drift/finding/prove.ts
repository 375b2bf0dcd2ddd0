import { childPointer, member } from "../../json/json-pointer.ts";
import type { JsonValue } from "../../json/json-value.ts";
import type { Located } from "../../openapi/side.ts";
import { decided } from "../../schema/judge/decided.ts";
import { judge } from "../../schema/judge/judge.ts";
import type { ProofTools } from "../../schema/proof-tools.ts";
import { witness } from "../../schema/witness/witness.ts";
import type { Change, ComparedDocuments, Proof } from "./change.ts";
import { directionView } from "./direction-view.ts";
import { changedAt, hasPlace, insteadOf, valuesIn } from "./instead-of.ts";
import { payloadOf, schemaOrAnything } from "./payload-of.ts";
import { proveFormat } from "./prove-format.ts";
import { proveParts } from "./prove-parts.ts";
import { placeOf, rivalsOf } from "./rivals-of.ts";
import { isRejectedAsText, textProof } from "./text-proof.ts";

/** The outcome of the search for a proof. */
export interface Proven {
  /** The change's id; for a change that the algebra could not decide, the id that a payload proves. */
  readonly id: Change["id"];
  readonly witness: JsonValue;
  /** What the rejecting side accepts instead; undefined if nothing was found. */
  readonly instead: JsonValue | undefined;
  /** Why there is no witness; undefined if there is one. */
  readonly reason: string | undefined;
  /** Other changes that reject the witness, too, if that is why nothing is accepted instead. */
  readonly rivals?: readonly Change[];
}

/**
 * Looks for a payload that proves a change: a whole body or parameter value that is valid under one side and,
 * because of the changed place, invalid under the other, according to Ajv.
 *
 * @param changes All changes, among which those are looked for that reject the same payload.
 */
export function prove(
  { id, proof }: Change,
  documents: ComparedDocuments,
  changes: readonly Change[],
): Proven {
  if ("none" in proof) {
    return { id, witness: null, instead: undefined, reason: proof.none };
  }
  if ("parts" in proof) {
    return { id, ...proveParts(proof, documents) };
  }
  if ("formats" in proof) {
    return { id, ...proveFormat(proof, documents) };
  }
  const { roots, validUnder } = proof;
  const old = schemaOrAnything(directionView(documents.before, roots.kind).document, roots.before);
  const fresh = schemaOrAnything(directionView(documents.after, roots.kind).document, roots.after);
  const [valid, invalid] = validUnder === "after" ? [fresh, old] : [old, fresh];
  const question = { proof, valid, invalid, tools: documents.tools };
  const found = search(question);
  const accepted = found === undefined ? undefined : acceptedNear(question);
  const instead = found === undefined ? undefined : counterpart(question, found, accepted);
  // An undecided change needs its own proof, not that of another change.
  const isOwn = proof.proven === undefined || instead !== undefined;
  if (found === undefined || !isOwn) {
    const reason = "no payload was found that only one side accepts";
    return { id, witness: null, instead: undefined, reason };
  }
  const proven = { id: proof.proven ?? id, witness: found, instead, reason: undefined };
  if (instead !== undefined || accepted === undefined) return proven;
  const isAccepted = (payload: JsonValue) => acceptsBy(documents.tools)(invalid, payload) === true;
  return { ...proven, rivals: rivalsOf({ proof, witness: found, accepted, isAccepted }, changes) };
}

/** The search for a payload that is valid under one schema and invalid under the other. */
interface Question {
  readonly proof: Proof;
  readonly valid: Located;
  readonly invalid: Located;
  readonly tools: ProofTools;
}

/** A payload that the rejecting side accepts, with a value at the changed place if it can have one. */
function acceptedNear({ proof, invalid, tools }: Question): JsonValue | undefined {
  const place = { path: childPointer("", ...placeOf(proof)) };
  return payloadOf(invalid, tools, { reasons: [place], focused: true });
}

function counterpart(
  { proof, invalid, tools }: Question,
  found: JsonValue,
  accepted: JsonValue | undefined,
): JsonValue | undefined {
  const path = placeOf(proof);
  const values = valuesIn(accepted, path).slice(0, 1);
  const isAccepted = acceptsBy(tools);
  return insteadOf(found, { path, values }, (payload) => isAccepted(invalid, payload) === true);
}

/** The depth of a thorough search: in a chain of thousands of objects, a deeper one would exhaust the stack. */
const thoroughLevels = 50;

function search(question: Question): JsonValue | undefined {
  const { proof, valid, invalid, tools } = question;
  if (proof.roots.sent !== undefined && proof.path.length === 0) {
    const told = textProof(valid, invalid, acceptsBy(tools));
    if (told !== undefined) return told;
  }
  const reasons = [{ path: childPointer("", ...placeOf(proof)) }];
  const isFit = (payload: JsonValue) => asProof(question, payload) !== undefined;
  const options = { reasons, focused: true, aligned: true, isFit };
  const isNear = placeOf(proof).length <= thoroughLevels;
  const found =
    witness(valid, invalid, tools, options) ??
    (isNear ? witness(valid, invalid, tools, { ...options, thorough: true }) : undefined);
  return found === undefined ? undefined : asProof(question, found);
}

/** The rejected payload as a proof for the place; undefined if it may be rejected for another reason. */
function asProof(
  { proof, valid, invalid, tools }: Question,
  found: JsonValue,
): JsonValue | undefined {
  const isAccepted = acceptsBy(tools);
  const { roots, path, name } = proof;
  if (roots.sent !== undefined && !isRejectedAsText(invalid, found, isAccepted)) return undefined;
  if (proof.absent !== true) return hasPlace(found, placeOf(proof)) ? found : undefined;
  const isThere = (value: JsonValue) => name !== undefined && member(value, name) !== undefined;
  // If the value is already absent, its absence is the proof.
  if (!valuesIn(found, path).every(isThere)) return found;
  const bare = changedAt(found, placeOf(proof), () => undefined) ?? null;
  const isProof = isAccepted(valid, bare) === true && isAccepted(invalid, bare) === false;
  return isProof ? bare : undefined;
}

function acceptsBy(
  tools: ProofTools,
): (located: Located, payload: JsonValue) => boolean | undefined {
  return ({ document, pointer }, payload) =>
    decided(() => judge(document, tools)(pointer, payload));
}
