import { type Fence, MarkdownBlocks } from "./markdown-blocks.ts";

export type { Fence } from "./markdown-blocks.ts";

/**
 * The fenced code blocks of a markdown page, in order, found as CommonMark 0.31 finds them (4.5, with the
 * containers, HTML blocks and paragraphs that decide what is a fence). One pass over the lines.
 *
 * @returns Every fence; one that the page or its container ends before a closing fence has `closed: false`.
 */
export function findFences(page: string): readonly Fence[] {
  const blocks = new MarkdownBlocks(page);
  let start = page.charCodeAt(0) === 0xfeff ? 1 : 0;
  const lineEnd = /\r\n|\n|\r/g;
  for (let line = 1; start < page.length; line += 1) {
    lineEnd.lastIndex = start;
    const match = lineEnd.exec(page);
    blocks.addLine(start, match ? match.index : page.length, line);
    start = match ? lineEnd.lastIndex : page.length;
  }
  return blocks.finish();
}
