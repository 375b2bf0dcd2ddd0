import { type Fence, MarkdownBlocks } from "./markdown-blocks.ts";

export type { Fence } from "./markdown-blocks.ts";

/**
 * Finds the fenced code blocks of a markdown page, in order, as CommonMark 0.31 defines them (4.5, with the
 * containers, HTML blocks and paragraphs that decide what is a fence), in one pass over the lines.
 *
 * @returns Every fence. If the page or the container ends before a closing fence, `closed` is false.
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
