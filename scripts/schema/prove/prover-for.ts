import { oncePer } from "../../json/once-per.ts";
import type { Side } from "../../openapi/side.ts";
import type { ProofTools } from "../proof-tools.ts";
import type { Prover } from "./prover.ts";
import { proverOver } from "./prover-over.ts";

/** Cached for as long as the documents live. */
const proversOf = oncePer((tools: ProofTools) =>
  oncePer((a: Side) => oncePer((b: Side) => proverOver([a, b], true, tools))),
);

/** The prover over two documents, including its previous proofs. */
export function proverFor(
  [a, b]: readonly [Side, Side],
  aligned: boolean,
  tools: ProofTools,
): Prover {
  const prover = proversOf(tools)(a)(b);
  return aligned ? prover : prover.strict;
}
