import { isCollection, isMap, isNode, isSeq, parseDocument, visit, type YAMLMap } from "yaml";

/** A part of a text, from one offset to another. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Removes entries from the text of a resolutions file. The rest is unchanged.
 * @param pointers The pointers of the entries to remove. A comment directly above an entry is removed with it.
 */
export function withoutResolutions(text: string, pointers: ReadonlySet<string>): string {
  const document = parseDocument(text, { keepSourceTokens: true });
  const list = document.get("resolutions");
  if (!isSeq(list)) {
    return text;
  }
  const isGone = (item: unknown) => isMap(item) && pointers.has(textOf(item, "pointer"));
  if (!list.items.some(isGone)) {
    return text;
  }
  if (list.srcToken?.type !== "block-seq") {
    // The entries of a list in brackets have no lines of their own to remove.
    list.items = list.items.filter((item) => !isGone(item));
    return document.toString({ lineWidth: 0 });
  }
  const dashes = list.srcToken.items.flatMap(({ start }) =>
    start.filter(({ type }) => type === "seq-item-ind").map(({ offset }) => offset),
  );
  const ends = list.items.map((item) => lastLineEnd(text, item));
  const spans = list.items.flatMap((item, index): readonly Span[] =>
    isGone(item)
      ? [entrySpan(text, dashes[index] ?? 0, { floor: ends[index - 1], end: ends[index] ?? 0 })]
      : [],
  );
  return without(text, spans);
}

function textOf(entry: YAMLMap, key: string): string {
  return String(entry.get(key));
}

/** The end of an entry's last line: that of its last value, because a comment may follow. */
function lastLineEnd(text: string, item: unknown): number {
  const ends: number[] = [];
  if (isNode(item)) {
    visit(item, {
      Node: (_, node) => {
        if (!isCollection(node) || node.flow === true) {
          ends.push(node.range?.[1] ?? 0);
        }
      },
    });
  }
  return lineEnd(text, text.slice(0, Math.max(0, ...ends)).trimEnd().length);
}

/**
 * The lines of an entry, with the comment directly above it and the blank lines that would be too many without it.
 *
 * @param entry `floor`: where the entry before it ends, for a line that starts with "#" may be text there.
 */
function entrySpan(
  text: string,
  dash: number,
  entry: { readonly floor: number | undefined; readonly end: number },
): Span {
  const { floor = 0 } = entry;
  let start = lineStart(text, dash);
  while (start > floor && lineAbove(text, start).startsWith("#")) {
    start = lineStart(text, start - 1);
  }
  let { end } = entry;
  const isAfterBlank = start > floor && lineAbove(text, start) === "";
  const isFirst = entry.floor === undefined;
  while ((isAfterBlank || isFirst) && end < text.length && lineAt(text, end) === "") {
    end = lineEnd(text, end);
  }
  return { start, end };
}

/** The text without some of its parts, which come in order; without its end it has no blank line there. */
function without(text: string, spans: readonly Span[]): string {
  const starts = [...spans.map(({ start }) => start), text.length];
  const kept = starts.map((start, index) => text.slice(spans[index - 1]?.end ?? 0, start));
  const rest = kept.join("");
  return spans.at(-1)?.end === text.length
    ? rest.slice(0, lineEnd(rest, rest.trimEnd().length))
    : rest;
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}

/** Behind the line end that follows the offset. */
function lineEnd(text: string, offset: number): number {
  const end = text.indexOf("\n", offset);
  return end === -1 ? text.length : end + 1;
}

function lineAt(text: string, start: number): string {
  return text.slice(start, lineEnd(text, start)).trim();
}

function lineAbove(text: string, start: number): string {
  return lineAt(text, lineStart(text, start - 1));
}
