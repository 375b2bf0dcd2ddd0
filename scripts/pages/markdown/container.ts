import type { LineCursor } from "./line-cursor.ts";

/** A block quote, or a list item with the indentation of its content in columns. */
export type Container = BlockQuote | ListItem;

interface BlockQuote {
  readonly kind: "quote";
}

interface ListItem {
  readonly kind: "item";
  readonly contentIndent: number;
}

/**
 * Consumes the marker of the container that the line starts; undefined if it starts none.
 *
 * @param insideParagraph Whether the line would interrupt a paragraph.
 */
export function startContainer(
  cursor: LineCursor,
  insideParagraph: boolean,
): Container | undefined {
  return takeQuoteMarker(cursor) ? { kind: "quote" } : takeListMarker(cursor, insideParagraph);
}

/** Consumes the marker of a block quote (CommonMark 5.1); false if there is none. */
function takeQuoteMarker(cursor: LineCursor): boolean {
  if (cursor.indent > 3 || cursor.nextCharacter !== ">") return false;
  cursor.skipIndent();
  cursor.skipCharacters(1);
  cursor.skipColumns(1);
  return true;
}

/**
 * Consumes the marker or indentation that keeps the line inside a container; false if the line is not inside.
 *
 * @param isEmpty Whether the container has no content yet: an item may begin with at most one blank line.
 */
export function continueContainer(
  container: Container,
  isEmpty: boolean,
  cursor: LineCursor,
): boolean {
  if (container.kind === "quote") return takeQuoteMarker(cursor);
  if (cursor.isBlank ? isEmpty : cursor.indent < container.contentIndent) return false;
  cursor.skipColumns(container.contentIndent);
  return true;
}

/**
 * Consumes a list marker (CommonMark 5.2) and returns the item that it opens.
 *
 * @param insideParagraph Whether the line would interrupt a paragraph. Then the item must not be empty, and its
 * number must be 1.
 */
function takeListMarker(cursor: LineCursor, insideParagraph: boolean): ListItem | undefined {
  const { indent, trimmedRest } = cursor;
  if (indent > 3) return undefined;
  const marker = /^(?:[-+*]|(\d{1,9})[.)])(?=[ \t]|$)/.exec(trimmedRest);
  if (!marker) return undefined;
  const width = marker[0].length;
  if (insideParagraph) {
    if (marker[1] !== undefined && Number(marker[1]) !== 1) return undefined;
    if (/^[ \t]*$/.test(trimmedRest.slice(width))) return undefined;
  }
  cursor.skipIndent();
  cursor.skipCharacters(width);
  const spaces = cursor.indent;
  const padding = cursor.isBlank || spaces > 4 ? 1 : spaces;
  cursor.skipColumns(padding);
  return { kind: "item", contentIndent: indent + width + padding };
}
