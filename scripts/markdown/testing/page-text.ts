import fc from "fast-check";
import { fromMarkdown } from "mdast-util-from-markdown";
import { expect } from "vitest";

type Root = ReturnType<typeof fromMarkdown>;
type Node = Root | Root["children"][number];

const pieces = ["`", "``", "```", "~~~", "<b>", "</b>", "<", ">", "<!--", "@", "@octocat", "&#64;"];

/** Random text of a page, made of pieces of CommonMark's markup. */
export const pageText: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...pieces, "\\", "&lt;", "[", "](x)", "*", "_", "#", "|", " ", "\n", "ab"))
  .map((parts) => parts.join(""));

/** Every node of the syntax tree of a text. */
export function nodesOf(markdown: string): readonly Node[] {
  const visit = (node: Node): readonly Node[] => [
    node,
    ...("children" in node ? node.children.flatMap(visit) : []),
  ];
  return visit(fromMarkdown(markdown));
}

/** Expects that a text contains no HTML and, outside code, no mentions. */
export function expectHarmless(markdown: string): void {
  const nodes = nodesOf(markdown);
  expect(nodes.filter(({ type }) => type === "html")).toEqual([]);
  const texts = nodes.flatMap((node) => (node.type === "text" ? [node.value] : []));
  expect(texts.join("\n")).not.toMatch(/@\w/);
}
