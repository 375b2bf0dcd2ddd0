import stringWidth from "string-width";

/** A column of a table; its cells are aligned to the left by default. */
export interface TableColumn {
  readonly title: string;
  readonly align?: "left" | "right";
  /** Whether its cells may be cut when the line is too long for the terminal; the first such column gives most. */
  readonly elastic?: boolean;
}

const gap = "  ";
const narrowest = 12;

/**
 * A table as lines of text, the titles first. Cells are aligned by the width they take in a terminal, in which a
 * Chinese character takes two columns. Where a line is wider than `width` columns, elastic cells are cut with an ellipsis.
 */
export function textTable(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  width: number,
): readonly string[] {
  const lines = [columns.map(({ title }) => title), ...rows];
  const natural = columns.map((_, index) =>
    lines.reduce((widest, line) => Math.max(widest, stringWidth(line[index] ?? "")), 0),
  );
  const widths = fitted(columns, natural, width);
  return lines.map((line) =>
    columns
      .map(({ align }, index) => padded(line[index] ?? "", widths[index] ?? 0, align))
      .join(gap)
      .trimEnd(),
  );
}

function fitted(
  columns: readonly TableColumn[],
  natural: readonly number[],
  width: number,
): readonly number[] {
  const total = natural.reduce((sum, each) => sum + each, gap.length * (columns.length - 1));
  return columns.reduce<{ readonly widths: readonly number[]; readonly excess: number }>(
    ({ widths, excess }, { elastic }, index) => {
      const own = natural[index] ?? 0;
      const cut = elastic === true ? Math.max(0, Math.min(excess, own - narrowest)) : 0;
      return { widths: [...widths, own - cut], excess: excess - cut };
    },
    { widths: [], excess: total - width },
  ).widths;
}

function padded(text: string, width: number, align: TableColumn["align"]): string {
  const shown = shortened(text, width);
  const space = " ".repeat(Math.max(0, width - stringWidth(shown)));
  return align === "right" ? `${space}${shown}` : `${shown}${space}`;
}

/** Cuts between characters as a person counts them: never inside an emoji or before an accent. */
function shortened(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  const graphemes = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
  const kept = graphemes.reduce(
    ({ shown, full }, grapheme) =>
      full || stringWidth(shown + grapheme) > width - 1
        ? { shown, full: true }
        : { shown: shown + grapheme, full: false },
    { shown: "", full: false },
  );
  return `${kept.shown}…`;
}
