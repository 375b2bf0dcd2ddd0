import { plainMarkdown } from "../markdown/inline-markdown.ts";
import { directionWords } from "./direction-words.ts";
import { pointerLabel } from "./pointer-label.ts";

/**
 * The title of an entry in the merge's report, with markup escaped; braces too, because some renderers interpret
 * them.
 */
export function entryTitle(entry: {
  readonly pointer: string;
  readonly direction?: keyof typeof directionWords;
}): string {
  const { pointer, direction } = entry;
  const label = plainMarkdown(pointerLabel(pointer)).replaceAll(/[{}]/g, "\\$&");
  return direction === undefined ? label : `${label} (${directionWords[direction]})`;
}
