import { oncePer } from "../../json/once-per.ts";
import { expressionOf, type PatternTest, timedPatterns } from "../judge/timed-patterns.ts";
import type { ProofTools } from "../proof-tools.ts";
import type { Prover } from "../prove/prover.ts";

/** Patterns that are longer, or whose texts may be longer, are not tried, because they would fill the memory. */
const patternLengthAtMost = 300;
const textLengthAtMost = 10_000;
const textsPerPattern = 6;

/** Texts that match a pattern, shortest first; none if it is too complex. */
export type TextSource = (pattern: string) => readonly string[];

/** The texts for patterns of a prover's documents, cached because they take milliseconds per pattern. */
export const textsOf: (prover: Prover) => TextSource = oncePer(({ tools }: Prover) =>
  textSource(timedPatterns(), tools),
);

/**
 * Makes texts for patterns, always the same ones, with fast-check. They are checked with `matches`, which runs
 * under a time limit.
 */
function textSource(matches: PatternTest, tools: ProofTools): TextSource {
  const known = new Map<string, readonly string[]>();
  return (pattern) => {
    const texts = known.get(pattern) ?? textsFor(pattern, matches, tools);
    known.set(pattern, texts);
    return texts;
  };
}

function textsFor(
  pattern: string,
  matches: PatternTest,
  { fastCheck }: ProofTools,
): readonly string[] {
  const expression = expressionOf(pattern);
  if (expression === undefined || isTooLarge(pattern)) return [];
  try {
    const texts = fastCheck.sample(fastCheck.stringMatching(expression), {
      numRuns: textsPerPattern,
      seed: 1,
    });
    return [...new Set(texts)]
      .filter((text) => matches(pattern, text))
      .sort((one, other) => one.length - other.length);
  } catch (error) {
    // For what it does not support, such as look-around, fast-check throws plain errors.
    if (error instanceof TypeError) throw error;
    return [];
  }
}

function isTooLarge(pattern: string): boolean {
  return pattern.length > patternLengthAtMost || repetitionsIn(pattern) > textLengthAtMost;
}

/** The approximate number of repetitions in texts if there is no upper bound. */
const openCount = 10;

/** Roughly the maximum number of times that a part of a pattern repeats. Groups multiply their content. */
function repetitionsIn(pattern: string): number {
  const repeats = [...pattern.matchAll(/(\)?)(?:[*+]|\{(\d+)(?:,(\d*))?\})/g)].map(
    ([, group, least, most]) => {
      const isOpen = least === undefined || most === "";
      const count = isOpen ? Number(least ?? 0) + openCount : Number(most ?? least);
      return { group, count };
    },
  );
  const letters = repeats.filter(({ group }) => group === "").map(({ count }) => count);
  const groups = repeats.filter(({ group }) => group !== "").map(({ count }) => count);
  return groups.reduce((product, count) => product * count, Math.max(1, ...letters));
}

/** Texts of well-known formats, so that payloads are readable. */
export const formatTexts: ReadonlyMap<string, string> = new Map([
  ["date-time", "2026-01-01T00:00:00Z"],
  ["date", "2026-01-01"],
  ["time", "00:00:00Z"],
  ["duration", "P1D"],
  ["email", "someone@example.com"],
  ["hostname", "example.com"],
  ["ipv4", "192.0.2.1"],
  ["ipv6", "2001:db8::1"],
  ["uri", "https://example.com/"],
  ["url", "https://example.com/"],
  ["uuid", "00000000-0000-4000-8000-000000000000"],
]);
