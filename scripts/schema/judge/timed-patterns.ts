import { OutOfTime, timeLimit } from "./time-limit.ts";

/** Thrown if a pattern cannot be tested on a text. */
export class UndecidedPattern extends Error {
  override readonly name = "UndecidedPattern";
  readonly pattern: string;

  constructor(pattern: string, reason: string, options?: ErrorOptions) {
    super(`Pattern ${JSON.stringify(pattern)}: ${reason}.`, options);
    this.pattern = pattern;
  }
}

/**
 * Whether a pattern matches somewhere in a text.
 * @throws UndecidedPattern if that cannot be decided.
 */
export type PatternTest = (pattern: string, text: string) => boolean;

/** The time limit for one pattern on one text, in milliseconds of wall-clock time. */
const patternTimeoutMs = 250;
/**
 * After this number of patterns have run out of time, no other pattern of that document is tried, so that a
 * hostile document cannot use up the time.
 */
const hostilePatternsAtMost = 4;
/** The most answers to cache per pattern. */
const answersAtMost = 1000;

/**
 * Patterns come from untrusted pages, and a short one can keep a backtracking engine busy for years, so each runs
 * under a time limit (node:vm can interrupt a running regular expression; measured: 0.1 ms per test). A pattern is
 * compiled with the `u` flag, as JSON Schema requires, or without it if it is not a valid Unicode pattern (vendors
 * write `\-`). One that is invalid either way, or has run out of time once, throws UndecidedPattern for every
 * text.
 */
export function timedPatterns(timeoutMs: number = patternTimeoutMs): PatternTest {
  const entries = new Map<string, Entry>();
  const hostile = new Set<string>();
  const limited = timeLimit(timeoutMs);
  return (pattern, text) => {
    const entry = entries.get(pattern) ?? readPattern(pattern);
    entries.set(pattern, entry);
    const { expression, answers } = entry;
    const known = answers.get(text);
    if (known !== undefined) return known;
    if (expression === undefined) {
      throw new UndecidedPattern(pattern, "it is not a valid regular expression");
    }
    if (hostile.has(pattern) || hostile.size >= hostilePatternsAtMost) {
      throw new UndecidedPattern(
        pattern,
        "it was not tried, because other patterns here ran out of time",
      );
    }
    const run = () => expression.test(text);
    try {
      const answer = isHarmless(pattern, text) ? run() : limited(run);
      if (answers.size < answersAtMost) answers.set(text, answer);
      return answer;
    } catch (cause) {
      if (!(cause instanceof OutOfTime)) throw cause;
      hostile.add(pattern);
      throw new UndecidedPattern(pattern, `it ran longer than ${timeoutMs} ms`, { cause });
    }
  };
}

/**
 * Up to this length of text, a pattern with one repetition needs no time limit, because its cost is quadratic at
 * worst.
 */
const harmlessLengthAtMost = 1000;

/**
 * Whether a pattern needs no time limit: it has at most one repetition and no groups, and thus no backreferences.
 */
function isHarmless(pattern: string, text: string): boolean {
  const repetitions = pattern.match(/[*+{?]/g) ?? [];
  return repetitions.length <= 1 && !pattern.includes("(") && text.length <= harmlessLengthAtMost;
}

interface Entry {
  readonly expression: RegExp | undefined;
  readonly answers: Map<string, boolean>;
}

function readPattern(pattern: string): Entry {
  return { expression: expressionOf(pattern), answers: new Map() };
}

/** A JSON Schema pattern as a regular expression; undefined if it is invalid. */
export function expressionOf(pattern: string): RegExp | undefined {
  for (const flags of ["u", ""]) {
    try {
      return new RegExp(pattern, flags);
    } catch {
      // Invalid with this flag: the next one may accept it.
    }
  }
  return undefined;
}
