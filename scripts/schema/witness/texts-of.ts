import { oncePer } from "../../json/once-per.ts";
import {
  expressionOf,
  type PatternTest,
  timedPatterns,
  UndecidedPattern,
} from "../judge/timed-patterns.ts";
import type { ProofTools } from "../proof-tools.ts";
import type { Prover } from "../prove/prover.ts";

/** Longer patterns, and those whose texts may be longer than this, are not tried: they would fill the memory. */
const patternLengthAtMost = 300;
const textLengthAtMost = 10_000;
const textsPerPattern = 6;

/** Texts that match a pattern, shortest first; none where it is too involved. */
export type TextSource = (pattern: string) => readonly string[];

/** The texts for patterns of the documents of a prover. Those of one pattern cost milliseconds. */
export const textsOf: (prover: Prover) => TextSource = oncePer(({ tools }: Prover) =>
  textSource(timedPatterns(), tools),
);

/**
 * Texts for patterns, always the same ones. Made by fast-check; checked by
 * `matches`, which runs under a time limit.
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
    if (error instanceof UndecidedPattern || isUnsupported(error)) return [];
    throw error;
  }
}

function isTooLarge(pattern: string): boolean {
  return pattern.length > patternLengthAtMost || repetitionsIn(pattern) > textLengthAtMost;
}

/** Where a repetition has no upper bound, texts are made with about so many. */
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

/** fast-check says so of look-around and the like, by plain errors. */
function isUnsupported(error: unknown): boolean {
  return error instanceof Error && !(error instanceof TypeError);
}

/** Texts of well-known formats, for payloads a person can read. */
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
