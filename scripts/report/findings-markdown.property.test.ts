import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Finding, reportOf, verdictOf } from "../drift/finding/finding.ts";
import { expectHarmless, nodesOf, pageText } from "../markdown/testing/page-text.ts";
import { findingsMarkdown } from "./findings-markdown.ts";

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

/** The letters in a text. */
const letters = (text: string): string => text.replace(/[^a-z]/g, "");

const lettersShown = (markdown: string): string =>
  letters(
    nodesOf(markdown)
      .map((node) => ("value" in node ? node.value : ""))
      .join(""),
  );

describe("the body of a pull request", () => {
  it("escapes HTML and mentions in a name with unpaired backticks", () => {
    const message = "`a` ``` @octocat <b>x</b>` in the response is new.";
    expectHarmless(markdownOf({ message }));
  });

  it("contains no HTML and no mentions, whatever a message contains", () => {
    fc.assert(
      fc.property(pageText, fc.boolean(), (name, inCode) => {
        const message = inCode ? `\`${name}\` in the response is new.` : name;
        expectHarmless(markdownOf({ message }));
      }),
    );
  });

  it("contains no HTML and no mentions, whatever names, places and reasons contain", () => {
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
