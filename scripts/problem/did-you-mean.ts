import { nearestWord } from "./nearest-word.ts";

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
