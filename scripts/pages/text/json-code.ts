/** The character codes of JSON's grammar (RFC 8259). */
export const jsonCode = {
  quote: 0x22,
  comma: 0x2c,
  colon: 0x3a,
  openList: 0x5b,
  backslash: 0x5c,
  closeList: 0x5d,
  openObject: 0x7b,
  closeObject: 0x7d,
} as const;

/** The offset of the next character that is not white space. */
export function skipSpace(text: string, from: number): number {
  let at = from;
  for (;;) {
    const character = text.charCodeAt(at);
    if (character !== 0x20 && character !== 0x0a && character !== 0x0d && character !== 0x09)
      return at;
    at += 1;
  }
}

/** The offset after the string that starts with the quote at an offset; -1 if the string is not closed. */
export function stringEnd(text: string, quote: number): number {
  for (let at = quote + 1; at < text.length; at += 1) {
    const character = text.charCodeAt(at);
    if (character === jsonCode.quote) return at + 1;
    if (character < 0x20) return -1;
    if (character === jsonCode.backslash) at += 1;
  }
  return -1;
}

/** The value of a string literal between two offsets; undefined if its escapes are invalid. */
export function stringValue(text: string, start: number, end: number): string | undefined {
  const inner = text.slice(start + 1, end - 1);
  if (!inner.includes("\\")) return inner;
  try {
    return String(JSON.parse(text.slice(start, end)));
  } catch {
    return undefined;
  }
}
