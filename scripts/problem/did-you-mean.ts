import { closest, distance } from "fastest-levenshtein";

/** Names that a person may be expected to read through. */
const MOST_NAMES = 15;

/**
 * What to say behind a name that is unknown: the known name it was probably meant to be, else all of them where they
 * are few, else nothing.
 *
 * @param show How a known name is written.
 */
export function didYouMean(
  name: string,
  known: readonly string[],
  show: (name: string) => string = (each) => each,
): string {
  const nearest = nearestWord(name, known);
  if (nearest !== undefined) return `; did you mean ${show(nearest)}?`;
  if (known.length === 0 || known.length > MOST_NAMES) return "";
  return `; known there: ${known.map(show).join(", ")}`;
}

/**
 * The known word that somebody meant by one that is not; undefined where none is near: a wrong guess helps nobody. The
 * only one that begins so is taken before any that is spelt alike.
 */
export function nearestWord(typed: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const begun = known.filter((word) => word.startsWith(typed));
  if (typed.length > 1 && begun.length === 1) return begun[0];
  const lower = known.map((word) => word.toLowerCase());
  const nearest = closest(typed.toLowerCase(), lower);
  // A third of the letters, so that two that changed places are forgiven: more would turn one word into any other.
  const isNear = distance(typed.toLowerCase(), nearest) <= Math.ceil(nearest.length / 3);
  return isNear ? known[lower.indexOf(nearest)] : undefined;
}
