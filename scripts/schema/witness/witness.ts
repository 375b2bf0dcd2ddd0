import { pointerTokens } from "../../json/json-pointer.ts";
import type { JsonValue } from "../../json/json-value.ts";
import type { Located, Side } from "../../openapi/side.ts";
import { decided } from "../judge/decided.ts";
import { judge } from "../judge/judge.ts";
import type { ProofTools } from "../proof-tools.ts";
import { type Atom, atomAt, type Term } from "../prove/facts/atom.ts";
import { proverFor } from "../prove/prover-for.ts";
import { newSearch } from "./new-search.ts";
import { firstOf } from "./sampling.ts";

/** Options of a search for a witness. */
export interface WitnessOptions {
  /** Reasons of a comparison of the two schemas, in either order. Their places are searched first. */
  readonly reasons?: readonly { readonly path: string }[];
  /**
   * Whether names that only the rejecting schema declares are excluded from the payload (see CompareOptions).
   * @defaultValue false
   */
  readonly aligned?: boolean;
  /** Whether to search only at the paths of the reasons. @defaultValue false */
  readonly focused?: boolean;
  /** A further condition on the payload. Default: none. */
  isFit?(payload: JsonValue): boolean;
  /** Whether to search longer, and for larger payloads, which are harder to read. @defaultValue false */
  readonly thorough?: boolean;
}

/** The limits of a search: payloads to judge, steps of making payloads, and values of a payload. */
interface Limits {
  readonly tries: number;
  readonly work: number;
  readonly size: number;
}

const perPlace: Limits = { tries: 300, work: 250, size: 2000 };
const everywhere: Limits = { tries: 1000, work: 1500, size: 2000 };
const thorough: Limits = { tries: 1500, work: 1500, size: 20_000 };
const placesAtMost = 12;

/**
 * A payload that Ajv accepts under a and rejects under b; undefined if a bounded search found none. Deterministic.
 * It has what a requires and one change, preferably at the place of a reason. If possible, the rest of it is valid
 * under both, so that it shows only that difference.
 */
export function witness(
  a: Located,
  b: Located,
  tools: ProofTools,
  options: WitnessOptions = {},
): JsonValue | undefined {
  const [aAtom, bAtom] = [atomAt(a, 0), atomAt(b, 1)];
  if (aAtom === undefined || bAtom === undefined) return undefined;
  const term = { atoms: [aAtom], depth: 0 };
  const rejecting = { atoms: [bAtom], depth: 0 };
  return termWitness([a.document, b.document], term, rejecting, tools, options);
}

/**
 * As `witness`, for payloads that are valid under several schemas at once: a payload of one term that is not one
 * of the other.
 */
export function termWitness(
  sides: readonly [Side, Side],
  accepting: Term,
  rejecting: Term,
  tools: ProofTools,
  options: WitnessOptions = {},
): JsonValue | undefined {
  const told = (verdict: boolean) => (payload: JsonValue) => (atom: Atom) =>
    decided(() => judge(sides[atom.side], tools)(atom.pointer, payload)) === verdict;
  const [accepted, rejected] = [told(true), told(false)];
  const isWanted = (payload: JsonValue): boolean =>
    accepting.atoms.every(accepted(payload)) &&
    rejecting.atoms.some(rejected(payload)) &&
    options.isFit?.(payload) !== false;
  const prover = proverFor(sides, false, tools);
  const aligned = options.aligned === true;
  const aim = { aligned, term: { ...accepting, depth: 0 }, hints: [{ ...rejecting, depth: 0 }] };
  const paths = new Set((options.reasons ?? []).map((reason) => reason.path));
  const places = [...paths].slice(0, placesAtMost).map(pointerTokens);
  for (const focus of options.focused === true ? places : [...places, []]) {
    const usual = focus.length === 0 ? everywhere : perPlace;
    const limits = options.thorough === true ? thorough : usual;
    const search = newSearch(prover, limits.work, limits.size);
    const found = firstOf(search.variants({ ...aim, focus }), isWanted, limits.tries);
    if (found !== undefined) return found;
  }
  return undefined;
}
