import fc from "fast-check";
import { expect, it } from "vitest";
import { childPointer } from "../json/json-pointer.ts";
import { codeSpan } from "../markdown/code-span.ts";
import { expectHarmless, nodesOf, pageText } from "../markdown/testing/page-text.ts";
import type { Decision } from "../merge/merge.ts";
import { mergeReportMarkdown } from "./merge-report-markdown.ts";

const decision = (pointer: string, value: string): Decision => ({
  pointer,
  operations: ["GET /a"],
  rule: "type-union",
  values: [{ source: "new.md", line: 3, value }],
  result: value,
});

const reportOn = (pointer: string, value: string): string =>
  mergeReportMarkdown({ document: {}, decisions: [decision(pointer, value)], problems: [] }, [
    "new.md",
  ]);

it("keeps a pointer in one code span, whatever backticks it contains", () => {
  const pointer = "/components/schemas/File/properties/a`<b>`";
  const report = reportOn(pointer, "text");
  expectHarmless(report);
  const code = nodesOf(report).flatMap((node) => (node.type === "inlineCode" ? [node.value] : []));
  expect(code).toContain(pointer);
});

it("contains no HTML and no mentions, whatever names and values the pages contain", () => {
  fc.assert(
    fc.property(pageText, pageText, (name, value) => {
      expectHarmless(reportOn(childPointer("/components/schemas", name), value));
    }),
  );
});

it("contains no HTML and no mentions, whatever a problem quotes", () => {
  fc.assert(
    fc.property(pageText, fc.constantFrom("", "/paths/~1a"), (text, pointer) => {
      const said = { message: `It is ${text}.`, suggestion: `Remove ${text}.` };
      const problem = { kind: "dangling-reference", pointer, values: [], exitCode: 3 } as const;
      const merge = { document: undefined, decisions: [], problems: [{ ...problem, ...said }] };
      expectHarmless(mergeReportMarkdown(merge, ["new.md"]));
    }),
  );
});

it("shows any line unchanged in one code span, except for CI commands", () => {
  const line = pageText.map((text) => text.replaceAll("\n", " ")).filter((text) => text !== "");
  fc.assert(
    fc.property(line, (text) => {
      const [, paragraph, ...inside] = nodesOf(codeSpan(text));
      expect(paragraph?.type).toBe("paragraph");
      const value = text.replaceAll("##[", "#\u200b#[");
      expect(inside).toMatchObject([{ type: "inlineCode", value }]);
    }),
  );
});

it.each([" ", "  ", " a ", " `", "` "])("shows %j unchanged", (text) => {
  const [, , code] = nodesOf(codeSpan(text));
  expect(code).toMatchObject({ type: "inlineCode", value: text });
});

it("handles more runs of backticks than a function can have arguments", () => {
  expect(codeSpan("` ".repeat(200_000))).toMatch(/^`` `/);
});
