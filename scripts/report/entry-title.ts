import { plainMarkdown } from "../markdown/inline-markdown.ts";
import { directionWords } from "./direction-words.ts";
import { pointerLabel } from "./pointer-label.ts";

/** What an entry of the merge's report is about, safe from being read as markup; some renderers read braces too. */
export function entryTitle(entry: {
  readonly pointer: string;
  readonly direction?: keyof typeof directionWords;
}): string {
  const { pointer, direction } = entry;
  const label = plainMarkdown(pointerLabel(pointer)).replaceAll(/[{}]/g, "\\$&");
  return direction === undefined ? label : `${label} (${directionWords[direction]})`;
}
