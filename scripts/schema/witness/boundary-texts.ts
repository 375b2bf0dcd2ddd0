import { valuesBy } from "../prove/facts/stated-by.ts";
import type { TermFacts } from "../prove/facts/term-facts.ts";
import { numbers } from "../prove/number-proofs.ts";
import { atLeast, atMost } from "../prove/string-proofs.ts";
import { formatTexts, type TextSource } from "./texts-of.ts";

/** The largest bound on a length to try. */
const lengthAtMost = 2000;

/**
 * Texts at the boundaries of some schemas: with a format, matching patterns, and of lengths at and around each
 * bound.
 */
export function boundaryTexts(schemas: readonly TermFacts[], texts: TextSource): readonly string[] {
  const formats = schemas.flatMap(({ plains }) =>
    plains.flatMap(({ view }) => formatTexts.get(String(view.annotations.get("format"))) ?? []),
  );
  const patterns = schemas.flatMap((facts) => valuesBy(facts, "pattern").map(String));
  const matching = patterns.flatMap((pattern) => texts(pattern));
  const bounds = schemas.flatMap((facts) => [
    ...numbers(facts, "minLength"),
    ...numbers(facts, "maxLength"),
  ]);
  const lengths = bounds
    .flatMap((bound) => [bound, bound + 1, bound - 1])
    .filter((length) => length >= 0 && length <= lengthAtMost);
  const plain = ["text", "", ...lengths.map((length) => "a".repeat(length)), "é", "😀", "0"];
  const joint = patterns.length > 1 ? joined(patterns, texts, lengths) : [];
  const sized = [...matching, ...joint].flatMap((text) => resized(text, schemas));
  // Few patterns match line breaks.
  const odd =
    patterns.length === 0 ? [] : ["\n", ...matching].flatMap((text) => padded(text, lengths));
  return [...formats, ...matching, ...sized, ...plain, ...joint, ...odd];
}

/** A text extended to each of some lengths, with its last character and with line breaks. */
function padded(text: string, lengths: readonly number[]): readonly string[] {
  return [1, ...lengths].flatMap((length) => [
    text.padEnd(length, "\n"),
    text.padEnd(length, text.slice(-1) || "a"),
  ]);
}

/** The number of texts of each of two patterns to combine. */
const joinedAtMost = 2;

/** Texts for two patterns at once, if one constrains the start and the other the end; also of some lengths. */
function joined(
  patterns: readonly string[],
  texts: TextSource,
  lengths: readonly number[],
): readonly string[] {
  const parts = [...new Set(patterns)]
    .slice(0, 4)
    .map((pattern) => texts(pattern).slice(0, joinedAtMost));
  return parts.flatMap((starts, index) =>
    parts.flatMap((ends, other) =>
      other === index
        ? []
        : starts.flatMap((start) => ends.flatMap((end) => filled(start, end, [0, ...lengths]))),
    ),
  );
}

/** A text of the given length that starts and ends with the given parts. */
function filled(start: string, end: string, lengths: readonly number[]): readonly string[] {
  const own = start.length + end.length;
  return lengths.map((length) => start + "a".repeat(Math.max(0, length - own)) + end);
}

/** A text extended or cut to the lengths that schemas require. */
function resized(text: string, schemas: readonly TermFacts[]): readonly string[] {
  return schemas.flatMap((facts) => {
    const least = Math.min(atLeast(facts, "minLength"), lengthAtMost);
    const most = atMost(facts, "maxLength");
    return [text.padEnd(least, text.slice(-1) || "a"), text.slice(0, most)];
  });
}
