import { closest, distance } from "fastest-levenshtein";

/** The longest list of names that a message may have. */
const MOST_NAMES = 15;

/**
 * The end of a message about an unknown name: the nearest known name or, if none is near, all of them if they are
 * few; otherwise empty.
 * @param show Formats a known name.
 */
export function didYouMean(
  name: string,
  known: readonly string[],
  show: (name: string) => string = (each) => each,
): string {
  const nearest = nearestWord(name, known);
  if (nearest !== undefined) return `; did you mean ${show(nearest)}?`;
  if (known.length === 0 || known.length > MOST_NAMES) return "";
  return `; expected one of: ${known.map(show).join(", ")}`;
}

/**
 * The known word that is most likely meant; undefined if none is similar. If the mistyped word is the beginning of
 * exactly one known word, that one is returned.
 */
export function nearestWord(typed: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const begun = known.filter((word) => word.startsWith(typed));
  if (typed.length > 1 && begun.length === 1) return begun[0];
  const lower = known.map((word) => word.toLowerCase());
  const nearest = closest(typed.toLowerCase(), lower);
  // At most a third of the letters may differ, enough for two that are swapped; with more, almost any word would
  // match.
  const isNear = distance(typed.toLowerCase(), nearest) <= Math.ceil(nearest.length / 3);
  return isNear ? known[lower.indexOf(nearest)] : undefined;
}
