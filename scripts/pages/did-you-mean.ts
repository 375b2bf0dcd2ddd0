import { distance } from "fastest-levenshtein";

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
  const ranked = known
    .map((candidate) => ({ candidate, edits: editsBetween(name, candidate) }))
    .sort((a, b) => a.edits - b.edits);
  const [nearest] = ranked;
  // A third of the letters: more would turn one word into any other.
  if (nearest && nearest.edits <= Math.ceil(name.length / 3)) {
    return `; did you mean ${show(nearest.candidate)}?`;
  }
  if (known.length === 0 || known.length > MOST_NAMES) return "";
  return `; known there: ${known.map(show).join(", ")}`;
}

function editsBetween(a: string, b: string): number {
  return distance(a.toLowerCase(), b.toLowerCase());
}
