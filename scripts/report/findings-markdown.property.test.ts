import fc from "fast-check";
import { fromMarkdown } from "mdast-util-from-markdown";
import { describe, expect, it } from "vitest";
import { type Finding, reportOf, verdictOf } from "../drift/finding.ts";
import { findingsMarkdown } from "./findings-markdown.ts";

type Root = ReturnType<typeof fromMarkdown>;
type Node = Root | Root["children"][number];

/** All that CommonMark reads as other than the page meant it, in pieces that meet by chance. */
const pieces = ["`", "``", "```", "~~~", "<b>", "</b>", "<", ">", "<!--", "@", "@octocat", "&#64;"];
const pageText = fc
  .array(fc.constantFrom(...pieces, "\\", "&lt;", "[", "](x)", "*", "_", "#", "|", " ", "\n", "ab"))
  .map((parts) => parts.join(""));

const markdownOf = (part: Partial<Finding>): string =>
  findingsMarkdown(
    reportOf([
      {
        ...verdictOf("response-property-type-changed"),
        pointer: "/paths",
        operations: ["listFiles"],
        source: { before: null, after: null },
        before: null,
        after: null,
        message: "It changed.",
        witness: null,
        ...part,
      },
    ]),
  );

/** What a renderer makes of a text, with the types of its nodes. */
function nodesOf(markdown: string): readonly Node[] {
  const visit = (node: Node): readonly Node[] => [
    node,
    ...("children" in node ? node.children.flatMap(visit) : []),
  ];
  return visit(fromMarkdown(markdown));
}

function expectHarmless(markdown: string): void {
  const nodes = nodesOf(markdown);
  const html = nodes.filter(({ type }) => type === "html");
  expect(html).toEqual([]);
  const texts = nodes.flatMap((node) => (node.type === "text" ? [node.value] : []));
  expect(texts.join("\n")).not.toMatch(/@\w/);
}

/** The letters that a reader sees. */
const letters = (text: string): string => text.replace(/[^a-z]/g, "");

const lettersShown = (markdown: string): string =>
  letters(
    nodesOf(markdown)
      .map((node) => ("value" in node ? node.value : ""))
      .join(""),
  );

describe("the body of a pull request", () => {
  it("shows a name with unpaired backticks without letting its HTML and mentions live", () => {
    const message = "`a` ``` @octocat <b>x</b>` in the response is new.";
    expectHarmless(markdownOf({ message }));
  });

  it("opens no HTML and mentions nobody, whatever a message holds", () => {
    fc.assert(
      fc.property(pageText, fc.boolean(), (name, inCode) => {
        const message = inCode ? `\`${name}\` in the response is new.` : name;
        expectHarmless(markdownOf({ message }));
      }),
    );
  });

  it("opens no HTML and mentions nobody, whatever names, places and reasons hold", () => {
    fc.assert(
      fc.property(pageText, (text) => {
        const file = { file: text, line: 1 };
        const source = { before: file, after: file };
        const part = { pointer: `/${text}`, operations: [`a${text}`], source };
        expectHarmless(markdownOf({ ...part, witness: text }));
        expectHarmless(markdownOf({ ...part, witnessReason: text }));
      }),
    );
  });

  it("loses no letter of a message", () => {
    const whole = lettersShown(markdownOf({}));
    fc.assert(
      fc.property(pageText, (name) => {
        const shown = lettersShown(markdownOf({ message: `It changed.${name}` }));
        const added = shown.length - whole.length;
        expect(added).toBe(letters(name).length);
      }),
    );
  });
});
