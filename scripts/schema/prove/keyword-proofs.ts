import { arrayProofs } from "./array-proofs.ts";
import { compositionProofs } from "./composition-proofs.ts";
import { dependentProofs } from "./dependent-proofs.ts";
import { numberProofs } from "./number-proofs.ts";
import { objectProofs } from "./object-proofs.ts";
import type { KeywordProof } from "./prover.ts";
import { stringProofs } from "./string-proofs.ts";

/** One rule per assertion keyword. */
export const keywordProofs: ReadonlyMap<string, KeywordProof> = new Map([
  ...compositionProofs,
  ...numberProofs,
  ...stringProofs,
  ...arrayProofs,
  ...objectProofs,
  ...dependentProofs,
  ["$id", () => true],
  ["$anchor", () => true],
]);
