/** A place in a text, both counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Characters between two places whose line is remembered. */
const STRIDE = 2_048;

/**
 * A function from offsets in a text to lines and columns. It goes over the text once, when first asked, and keeps the
 * line of every so many characters: a list of all line starts would be larger than a text of line ends.
 */
export function placesIn(text: string): (offset: number) => Place {
  const known: number[] = [];
  return (offset) => {
    if (known.length === 0) known.push(...linesAtStrides(text));
    const stride = Math.min(Math.floor(Math.max(offset, 0) / STRIDE), known.length - 1);
    let line = known[stride] ?? 1;
    let at = text.indexOf("\n", stride * STRIDE);
    while (at !== -1 && at < offset) {
      line += 1;
      at = text.indexOf("\n", at + 1);
    }
    const start = offset > 0 ? text.lastIndexOf("\n", offset - 1) + 1 : 0;
    return { line, column: offset - start + 1 };
  };
}

function linesAtStrides(text: string): readonly number[] {
  const lines = [1];
  let line = 1;
  for (let at = 0; at < text.length; at += 1) {
    if (at > 0 && at % STRIDE === 0) lines.push(line);
    if (text.charCodeAt(at) === 0x0a) line += 1;
  }
  return lines;
}
