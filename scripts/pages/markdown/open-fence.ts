/** A fenced code block that is not closed yet. */
export interface OpenFence {
  readonly kind: "fence";
  /** The opening backticks or tildes. */
  readonly marker: string;
  /** The number of columns that may be removed from each line of the content. */
  readonly indent: number;
  readonly info: string;
  readonly line: number;
  readonly lines: string[];
  readonly shifts: number[];
}

/**
 * The fence that a line opens (CommonMark 4.5), or undefined. The info string of a backtick fence contains no
 * backticks.
 */
export function startFence(text: string, indent: number, line: number): OpenFence | undefined {
  const marker = /^(?:`{3,}|~{3,})/.exec(text)?.[0];
  if (marker === undefined) return undefined;
  const info = text.slice(marker.length).trim();
  if (marker.startsWith("`") && info.includes("`")) return undefined;
  return { kind: "fence", marker, indent, info, line, lines: [], shifts: [] };
}

/** Whether a line closes a fence: it has the same character, at least as often, followed only by white space. */
export function closesFence(text: string, marker: string): boolean {
  if (!text.startsWith(marker)) return false;
  const rest = text.slice(marker.length);
  return marker.startsWith("`") ? /^`*[ \t]*$/.test(rest) : /^~*[ \t]*$/.test(rest);
}

/**
 * Whether a line is a thematic break (CommonMark 4.1): three or more of the same `*`, `-` or `_`, and white space.
 */
export function isThematicBreak(text: string): boolean {
  // The cheap test of the whole line comes first, because on a line of a million markers each container calls
  // this.
  if (!/^(?:\*[* \t]*|-[- \t]*|_[_ \t]*)$/.test(text)) return false;
  return text.replace(/[ \t]+/g, "").length >= 3;
}
