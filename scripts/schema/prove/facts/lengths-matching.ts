import { countsOf, extentOf, type Lengths } from "./extent-of.ts";

/**
 * Bounds of the lengths, in code points, of the texts that match a pattern. As in the judge, the pattern is
 * compiled with the `u` flag; one that is invalid with it gives no bounds.
 */
export function lengthsMatching(pattern: string): Lengths {
  if (!isReadable(pattern)) return { least: 0, most: Infinity };
  const extent = extentOf(pattern);
  return { least: extent.least, most: extent.atStart && extent.atEnd ? extent.most : Infinity };
}

/** The lengths for which every text matches a pattern such as `^[^]{2,5}$`; undefined for other patterns. */
export function lengthsAllMatching(pattern: string): Lengths | undefined {
  const [, start, quantifier = "", end] = anyCharacters.exec(pattern) ?? [];
  if (start === undefined || end === undefined) return undefined;
  const { least, most } = countsOf(quantifier);
  return { least, most: start === "" || end === "" ? Infinity : most };
}

const anyCharacters =
  /^(\^?)(?:\[\^\]|\[\\s\\S\]|\[\\S\\s\]|\[\\d\\D\]|\[\\D\\d\]|\[\\w\\W\]|\[\\W\\w\])([*+?]|\{\d+(?:,\d*)?\}|)\??(\$?)$/;

/** Longer patterns may be nested too deeply. */
const patternLengthAtMost = 1000;

/**
 * Whether a pattern can be analyzed. Not if it has inline flags (`(?i:a)`), or surrogates, two of which may be one
 * character.
 */
function isReadable(pattern: string): boolean {
  if (pattern.length > patternLengthAtMost) return false;
  if (/\(\?[a-z-]|\\u\{?0*d[89a-f]/i.test(pattern)) return false;
  try {
    return new RegExp(pattern, "u").flags === "u";
  } catch {
    return false;
  }
}
