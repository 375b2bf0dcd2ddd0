import { fromMarkdown } from "mdast-util-from-markdown";

type Root = ReturnType<typeof fromMarkdown>;
type Node = Root | Root["children"][number];

/** A fenced block of a markdown text. */
export interface CodeBlock {
  /** The first word after the fence; empty if there is none. */
  readonly language: string;
  readonly text: string;
  /** The line of its fence, counted from 1. */
  readonly line: number;
}

/** The fenced blocks of a markdown text, in order. */
export function codeBlocks(markdown: string): readonly CodeBlock[] {
  return nodesOf(fromMarkdown(markdown)).flatMap((node) =>
    node.type === "code"
      ? [{ language: node.lang ?? "", text: node.value, line: node.position?.start.line ?? 0 }]
      : [],
  );
}

/** The inline code of a markdown text. */
export function codeSpans(markdown: string): readonly string[] {
  return nodesOf(fromMarkdown(markdown)).flatMap((node) =>
    node.type === "inlineCode" ? [node.value] : [],
  );
}

/** The targets of the links in a markdown text. */
export function linkTargets(markdown: string): readonly string[] {
  return nodesOf(fromMarkdown(markdown)).flatMap((node) =>
    node.type === "link" ? [node.url] : [],
  );
}

/** The ids of the headings of a markdown text, as GitHub generates them. */
export function headingIds(markdown: string): readonly string[] {
  return [...markdown.matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );
}

/** The part of a markdown text below a heading, up to the next heading of any level. */
export function sectionOf(markdown: string, heading: string): string {
  const [, section = ""] = markdown.split(new RegExp(`^#+ ${heading}$`, "m"));
  return section.split(/^#+ /m, 1)[0] ?? "";
}

/** The cells of the first table's rows, without the header. */
export function tableRows(markdown: string): readonly (readonly string[])[] {
  const [table = ""] = /^\|.*(?:\n\|.*)*/m.exec(markdown) ?? [];
  const lines = table.split("\n").slice(2);
  return lines.map((line) =>
    line
      .slice(1, -1)
      .split("|")
      .map((cell) => cell.trim()),
  );
}

function nodesOf(node: Node): readonly Node[] {
  return "children" in node ? [node, ...node.children.flatMap(nodesOf)] : [node];
}
