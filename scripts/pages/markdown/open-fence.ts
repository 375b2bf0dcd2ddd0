/** A fenced code block whose closing fence has not come yet. */
export interface OpenFence {
  readonly kind: "fence";
  /** The opening backticks or tildes. */
  readonly marker: string;
  /** Columns that may be taken off each line of the content. */
  readonly indent: number;
  readonly info: string;
  readonly line: number;
  readonly lines: string[];
  readonly shifts: number[];
}

/** The fence that a line opens (CommonMark 4.5), or undefined. A backtick fence has no backtick in its info string. */
export function startFence(text: string, indent: number, line: number): OpenFence | undefined {
  const marker = /^(?:`{3,}|~{3,})/.exec(text)?.[0];
  if (marker === undefined) return undefined;
  const info = text.slice(marker.length).trim();
  if (marker.startsWith("`") && info.includes("`")) return undefined;
  return { kind: "fence", marker, indent, info, line, lines: [], shifts: [] };
}

/** Whether a line closes a fence: the same character, at least as often, and nothing but white space behind. */
export function closesFence(text: string, marker: string): boolean {
  if (!text.startsWith(marker)) return false;
  const rest = text.slice(marker.length);
  return marker.startsWith("`") ? /^`*[ \t]*$/.test(rest) : /^~*[ \t]*$/.test(rest);
}

/** Whether a line is a thematic break (CommonMark 4.1): three or more of one of `*-_`, white space between them. */
export function isThematicBreak(text: string): boolean {
  // The cheap look at the whole line comes first: on a line of a million markers, each container would ask again.
  if (!/^(?:\*[* \t]*|-[- \t]*|_[_ \t]*)$/.test(text)) return false;
  return text.replace(/[ \t]+/g, "").length >= 3;
}
