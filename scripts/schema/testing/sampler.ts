import type { JsonValue } from "../../json/json-value.ts";
import type { Located } from "../../openapi/side.ts";
import { judge } from "../judge/judge.ts";
import { atIndex, leastItems, longestPrefix } from "../prove/at-index.ts";
import { and, atomAt, inside, type Term } from "../prove/facts/atom.ts";
import { openChoice, type TermFacts } from "../prove/facts/term-facts.ts";
import { atName, declaredNames, requiredNames } from "../prove/name-schemas.ts";
import { numbers } from "../prove/number-proofs.ts";
import { proverFor } from "../prove/prover-for.ts";
import { otherNames } from "../witness/plain-object.ts";
import { plainPayloads } from "../witness/plain-payloads.ts";
import { passes, type Sampling } from "../witness/sampling.ts";
import { scalars } from "../witness/scalars.ts";
import { pick } from "./edit-once.ts";
import { proofTools } from "./proof-tools.ts";

/** Random numbers from 0 up to 1. */
export type Random = () => number;

/** Random numbers that are the same for the same seed (mulberry32). */
export function seededRandom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    const mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    const again = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((again ^ (again >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** At this depth, the simplest payload is used. */
const depthAtMost = 6;
/** Steps of work per payload, and draws per requested payload. */
const workPerPayload = 2000;
const drawsPerPayload = 20;

/**
 * Draws payloads at the boundaries of a schema's keywords: each bound and either side of it, each enum value, with and
 * without optional properties, extra names, short and long arrays, each alternative. Most are valid, none is validated;
 * undefined if none could be made. The same random numbers give the same payloads.
 */
export function sampler(located: Located): (random: Random) => JsonValue | undefined {
  const atom = atomAt(located, 0);
  const prover = proverFor([located.document, located.document], false, proofTools);
  return (random) => {
    if (atom === undefined) return undefined;
    let work = workPerPayload;
    const spend = (): boolean => {
      work -= 1;
      return work > 0;
    };
    // A payload that exceeded the limit of work may still be possible for the next draw.
    const sampling = plainPayloads(prover, spend);
    return draw({ ...sampling, spend, random }, { atoms: [atom], depth: 0 });
  };
}

/** Up to `count` payloads that are valid according to Ajv; fewer if draws do not find them. */
export function sampleValid(located: Located, random: Random, count: number): JsonValue[] {
  const drawOne = sampler(located);
  const accepts = judge(located.document, proofTools);
  const found: JsonValue[] = [];
  for (let draws = 0; draws < count * drawsPerPayload && found.length < count; draws += 1) {
    const drawn = drawOne(random);
    if (drawn !== undefined && accepts(located.pointer, drawn)) found.push(drawn);
  }
  return found;
}

interface Drawing extends Sampling {
  spend(): boolean;
  readonly random: Random;
}

function draw(drawing: Drawing, term: Term): JsonValue | undefined {
  if (!drawing.spend() || term.depth > depthAtMost) return drawing.plain(term);
  const facts = drawing.prover.facts(term);
  const branch = pick(openChoice(facts) ?? [], drawing.random);
  if (branch !== undefined) return draw(drawing, and(term, branch));
  const kind = pick([...facts.kinds], drawing.random);
  if (kind === undefined) return undefined;
  if (facts.values !== undefined) return pick(facts.values, drawing.random);
  if (kind === "object") return drawObject(drawing, facts);
  if (kind === "array") return drawArray(drawing, facts);
  const values = scalars(kind, [facts], drawing.texts);
  const fitting = values.filter((value) => passes(drawing.prover, term, value));
  return pick(fitting.length > 0 ? fitting : values, drawing.random);
}

function drawObject(drawing: Drawing, facts: TermFacts): JsonValue | undefined {
  const { random } = drawing;
  const optional = facts.plains.flatMap(declaredNames).filter(() => random() < 0.5);
  const extra = random() < 0.3 ? otherNames(drawing, facts, 1) : [];
  const names = new Set([...requiredNames(facts), ...optional, ...extra]);
  const members = [...names].flatMap((name): [string, JsonValue][] => {
    const value = draw(drawing, inside(facts.term, atName(drawing.prover, facts, name)));
    return value === undefined ? [] : [[name, value]];
  });
  return Object.fromEntries(members);
}

function drawArray(drawing: Drawing, facts: TermFacts): JsonValue {
  const least = leastItems(facts);
  const lengths = [...numbers(facts, "maxItems"), longestPrefix(facts), least, least + 1, 3];
  const length =
    pick(
      lengths.filter((one) => one >= 0 && one <= 20),
      drawing.random,
    ) ?? 0;
  const items = Array.from({ length }, (_, index) =>
    draw(drawing, inside(facts.term, atIndex(facts, index))),
  );
  return items.filter((item) => item !== undefined);
}
