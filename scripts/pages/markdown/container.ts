import type { LineCursor } from "./line-cursor.ts";

/** A block quote, or a list item, whose content starts so many columns in. */
export type Container = BlockQuote | ListItem;

interface BlockQuote {
  readonly kind: "quote";
}

interface ListItem {
  readonly kind: "item";
  readonly contentIndent: number;
}

/**
 * Takes the marker of the container that the line starts off the line; undefined where it starts none.
 *
 * @param insideParagraph Whether the line would interrupt a paragraph.
 */
export function startContainer(
  cursor: LineCursor,
  insideParagraph: boolean,
): Container | undefined {
  return takeQuoteMarker(cursor) ? { kind: "quote" } : takeListMarker(cursor, insideParagraph);
}

/** Takes the start of a block quote (CommonMark 5.1) off the line; false where there is none. */
function takeQuoteMarker(cursor: LineCursor): boolean {
  if (cursor.indent > 3 || cursor.nextCharacter !== ">") return false;
  cursor.skipIndent();
  cursor.skipCharacters(1);
  cursor.skipColumns(1);
  return true;
}

/**
 * Takes off the line what keeps it inside a container; false where it is not inside.
 *
 * @param isEmpty Whether nothing is in the container yet: an item may begin with one blank line at most.
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
 * Takes a list marker (CommonMark 5.2) off the line and gives the item it opens.
 *
 * @param insideParagraph Whether the line would interrupt a paragraph: then an item must not be empty, and a number must be 1.
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
