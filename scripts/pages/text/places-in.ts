/** A place in a text, both counted from 1. */
export interface Mark {
  readonly line: number;
  readonly column: number;
}

/** The number of characters between two remembered places. */
const STRIDE = 2_048;

/** The line of an offset, and the offset of the line's start. */
interface Line {
  readonly line: number;
  readonly start: number;
}

/**
 * Returns a function from offsets in a text to lines and columns. Its first call scans the text once and records
 * the line at every stride: a list of all line starts would be larger than a text that is all line ends. Later
 * calls scan at most one stride, however long a line is.
 */
export function placesIn(text: string): (offset: number) => Mark {
  const known: Line[] = [];
  return (offset) => {
    if (known.length === 0) known.push(...linesAtStrides(text));
    const stride = Math.min(Math.floor(Math.max(offset, 0) / STRIDE), known.length - 1);
    const from = known[stride] ?? { line: 1, start: 0 };
    const { line, start } = lineAt(text, from, stride * STRIDE, offset);
    return { line, column: offset - start + 1 };
  };
}

function linesAtStrides(text: string): readonly Line[] {
  const lines: Line[] = [{ line: 1, start: 0 }];
  for (let at = STRIDE; at < text.length; at += STRIDE) {
    const before = lines.at(-1) ?? { line: 1, start: 0 };
    lines.push(lineAt(text, before, at - STRIDE, at));
  }
  return lines;
}

/** The line of an offset, found from the line of an earlier one. */
function lineAt(text: string, before: Line, from: number, offset: number): Line {
  let { line, start } = before;
  for (let at = from; at < Math.min(offset, text.length); at += 1) {
    if (text.charCodeAt(at) !== 0x0a) continue;
    line += 1;
    start = at + 1;
  }
  return { line, start };
}
