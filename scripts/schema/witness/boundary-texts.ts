import { valuesBy } from "../prove/facts/stated-by.ts";
import type { TermFacts } from "../prove/facts/term-facts.ts";
import { numbers } from "../prove/number-proofs.ts";
import { formatTexts, type TextSource } from "./texts-of.ts";

/** The largest bound on a length to try. */
const lengthAtMost = 10_000;

/**
 * Texts at the boundaries of some schemas: with a format, matching patterns, and of lengths at and around each
 * bound.
 */
export function boundaryTexts(schemas: readonly TermFacts[], texts: TextSource): readonly string[] {
  const formats = schemas.flatMap(({ plains }) =>
    plains.flatMap(({ view }) => formatTexts.get(String(view.annotations.get("format"))) ?? []),
  );
  const patterns = new Set(schemas.flatMap((facts) => valuesBy(facts, "pattern").map(String)));
  const bounds = schemas.flatMap((facts) => [
    ...numbers(facts, "minLength"),
    ...numbers(facts, "maxLength"),
  ]);
  const lengths = bounds
    .flatMap((bound) => [bound, bound + 1, bound - 1])
    .filter((length) => length >= 0 && length <= lengthAtMost);
  const matching = [...patterns].flatMap(texts);
  const sized = matching.flatMap((text) => resized(text, text.slice(-1), lengths));
  const plain = ["text", "", ...lengths.map((length) => "a".repeat(length)), "é", "😀", "0"];
  // Few patterns match line breaks.
  const odd = ["", ...matching].flatMap((text) => resized(text, "\n", [1, ...lengths]));
  return [
    ...formats,
    ...matching,
    ...plain,
    ...sized,
    ...joined([...patterns], texts, lengths),
    ...odd,
  ];
}

/** A text cut, or extended with a character, to each of some lengths. */
function resized(text: string, filling: string, lengths: readonly number[]): readonly string[] {
  return lengths.map((length) => text.slice(0, length).padEnd(length, filling));
}

/** The most patterns to combine, and the number of texts of each. */
const joinedAtMost = { patterns: 4, texts: 2 };

/** Texts for two patterns at once, if one constrains the start and the other the end; also of some lengths. */
function joined(
  patterns: readonly string[],
  texts: TextSource,
  lengths: readonly number[],
): readonly string[] {
  const parts = patterns
    .slice(0, joinedAtMost.patterns)
    .flatMap((pattern) => texts(pattern).slice(0, joinedAtMost.texts));
  return parts.flatMap((start) =>
    parts.flatMap((end) =>
      [0, ...lengths].map((length) => start.padEnd(length - end.length, "a") + end),
    ),
  );
}
