import { countsOf, extentOf, type Lengths } from "./extent-of.ts";

/**
 * How long the texts that match a pattern are, in characters (code points), as far as it is sure. Read as the judge does:
 * with the `u` flag; a pattern that is invalid with it says nothing here.
 */
export function lengthsMatching(pattern: string): Lengths {
  if (!isReadable(pattern)) return { least: 0, most: Infinity };
  const extent = extentOf(pattern);
  return { least: extent.least, most: extent.atStart && extent.atEnd ? extent.most : Infinity };
}

/** The lengths of which every text matches a pattern: those of `^[^]{2,5}$`, say. Undefined for other patterns. */
export function lengthsAllMatching(pattern: string): Lengths | undefined {
  const [, start, quantifier = "", end] = anyCharacters.exec(pattern) ?? [];
  if (start === undefined || end === undefined) return undefined;
  const { least, most } = countsOf(quantifier);
  return { least, most: start === "" || end === "" ? Infinity : most };
}

const anyCharacters =
  /^(\^?)(?:\[\^\]|\[\\s\\S\]|\[\\S\\s\]|\[\\d\\D\]|\[\\D\\d\]|\[\\w\\W\]|\[\\W\\w\])([*+?]|\{\d+(?:,\d*)?\}|)\??(\$?)$/;

/** Longer patterns may nest too deep. */
const patternLengthAtMost = 1000;

/** Not so with flags of its own (`(?i:a)`), or surrogates, two of which may be one character. */
function isReadable(pattern: string): boolean {
  if (pattern.length > patternLengthAtMost) return false;
  if (/\(\?[a-z-]|\\u\{?0*d[89a-f]/i.test(pattern)) return false;
  try {
    return new RegExp(pattern, "u").flags === "u";
  } catch {
    return false;
  }
}
