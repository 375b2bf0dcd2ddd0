import fc from "fast-check";
import { fromMarkdown } from "mdast-util-from-markdown";
import { expect } from "vitest";

type Root = ReturnType<typeof fromMarkdown>;
type Node = Root | Root["children"][number];

const pieces = ["`", "``", "```", "~~~", "<b>", "</b>", "<", ">", "<!--", "@", "@octocat", "&#64;"];

/** Text of a page: all that CommonMark reads as markup, in pieces that meet by chance. */
export const pageText: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...pieces, "\\", "&lt;", "[", "](x)", "*", "_", "#", "|", " ", "\n", "ab"))
  .map((parts) => parts.join(""));

/** Every node that a renderer makes of a text. */
export function nodesOf(markdown: string): readonly Node[] {
  const visit = (node: Node): readonly Node[] => [
    node,
    ...("children" in node ? node.children.flatMap(visit) : []),
  ];
  return visit(fromMarkdown(markdown));
}

/** Expects that a text opens no HTML and mentions nobody outside code. */
export function expectHarmless(markdown: string): void {
  const nodes = nodesOf(markdown);
  expect(nodes.filter(({ type }) => type === "html")).toEqual([]);
  const texts = nodes.flatMap((node) => (node.type === "text" ? [node.value] : []));
  expect(texts.join("\n")).not.toMatch(/@\w/);
}
