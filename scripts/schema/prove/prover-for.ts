import { oncePer } from "../../json/once-per.ts";
import type { Side } from "../../openapi/side.ts";
import type { ProofTools } from "../proof-tools.ts";
import type { Prover } from "./prover.ts";
import { proverOver } from "./prover-over.ts";

/** What was proven about two documents stays proven as long as they live. */
const proversOf = oncePer((tools: ProofTools) =>
  oncePer((a: Side) => oncePer((b: Side) => proverOver([a, b], true, tools))),
);

/** The prover over two documents, with all that it has proven so far. */
export function proverFor(
  [a, b]: readonly [Side, Side],
  aligned: boolean,
  tools: ProofTools,
): Prover {
  const prover = proversOf(tools)(a)(b);
  return aligned ? prover : prover.strict;
}
