import type { JsonObject, JsonValue } from "../../json/json-value.ts";
import { atomAt, type Term } from "../prove/atom.ts";
import type { Facts } from "../prove/facts.ts";
import { proverFor } from "../prove/prover-for.ts";
import type { Sampling } from "../witness/plain-payload.ts";
import { type TextSource, textsOf } from "../witness/texts-of.ts";

/** What making payloads of one schema takes: the sampling, the schema as a term, and the facts of it. */
export interface Sampled {
  readonly sampling: Sampling;
  readonly term: Term;
  readonly facts: Facts;
}

/**
 * A sampling for one schema, `/schema` of a document with these components.
 *
 * @param texts - texts for patterns; by default those of `textsOf`.
 * @param work - so many steps are allowed.
 */
export function samplingOf(
  schema: JsonValue,
  components: JsonObject = {},
  texts?: TextSource,
  work = 2000,
): Sampled {
  const document = { schema, components };
  const prover = proverFor([document, document], false);
  const atom = atomAt({ document, pointer: "/schema" }, 0);
  const term: Term = { atoms: atom === undefined ? [] : [atom], depth: 0 };
  const left = { work };
  const sampling: Sampling = {
    prover,
    texts: texts ?? textsOf(prover),
    made: new Map(),
    failed: new Map(),
    spend: () => {
      left.work -= 1;
      return left.work >= 0;
    },
  };
  return { sampling, term, facts: prover.facts(term) };
}
