import { sameJson } from "../../json/canonical-json.ts";
import type { Located } from "../../openapi/side.ts";
import { judge } from "../judge/judge.ts";
import { sizeOf } from "../witness/size-of.ts";
import { type WitnessOptions, witness } from "../witness/witness.ts";
import { proofTools } from "./proof-tools.ts";

/** A person reads a witness: more values than this are too many for a small schema. */
const readableSize = 250;

/**
 * Whether a witness is found that a accepts and b rejects.
 *
 * @throws if it is not valid, not small, or not the same every time.
 */
export function isShown(a: Located, b: Located, options: WitnessOptions = {}): boolean {
  const found = witness(a, b, proofTools, options);
  if (found === undefined) return false;
  if (!judge(a.document, proofTools)(a.pointer, found))
    throw new Error("The first schema rejects the witness");
  if (judge(b.document, proofTools)(b.pointer, found))
    throw new Error("The second schema accepts the witness");
  if (!sameJson(found, JSON.parse(JSON.stringify(found))))
    throw new Error("The witness cannot be sent as JSON");
  if (sizeOf(found) > readableSize) throw new Error("The witness is too large");
  if (!sameJson(found, witness(a, b, proofTools, options) ?? null))
    throw new Error("The witness changed");
  return true;
}
