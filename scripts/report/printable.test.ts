import { describe, expect, it } from "vitest";
import { reportOf } from "../drift/finding/finding.ts";
import { plainMarkdown } from "../markdown/inline-markdown.ts";
import type { Problem } from "../problem/problem.ts";
import { findingFormats, formatFindings } from "./format-findings.ts";
import { printable, printableJson } from "./printable.ts";

const nasty = "a\u202eb ##[error]c \u0085 ##[add-mask]";

describe("text of a page in a log", () => {
  it("issues no CI command, wherever it is in a line", () => {
    expect(printable(nasty)).not.toMatch(/##\[|\u202e|\u0085/);
    expect(printable("  ::add-mask::x")).not.toMatch(/^\s*::/);
    expect(printable("a ## b :: c")).toBe("a ## b :: c");
  });

  it("still parses to the same JSON value", () => {
    const text = JSON.stringify({ nasty, list: ["::error::x"] }, null, 2);
    expect(printableJson(text)).not.toMatch(/##\[|\u202e|\u0085/);
    expect(JSON.parse(printableJson(text))).toEqual(JSON.parse(text));
  });

  it("contains no issue references, mentions or links as markdown", () => {
    const shown = plainMarkdown(
      "fixes #7 GH-8 @team https://x.example www.x.example \u202e \u2028",
    );
    expect(shown).not.toMatch(/#\d|GH-\d|@\w|https:\/|www\.x|\u202e|\u2028/);
  });
});

describe("a report with problems", () => {
  const problem: Problem = {
    kind: "page-status",
    pointer: "",
    values: [{ source: "openapi/sources.yaml", line: 4, value: null }],
    message: "Fetching https://docs.example.com failed: the server answered 404.",
    suggestion: "Correct its url.",
    exitCode: 4,
  };
  const report = reportOf([], [problem]);
  const print = (format: (typeof findingFormats)[number]) =>
    formatFindings(report, format, { color: false });

  it.each(findingFormats.filter((format) => format !== "json" && format !== "sarif"))(
    "states as %s that not everything was compared, and never 0 errors",
    (format) => {
      expect(print(format)).not.toMatch(/0 errors|nothing changed/i);
      expect(print(format)).toContain("1 problem: not everything was compared.");
    },
  );

  it("lists the problems as json, and fails the run as sarif", () => {
    expect(JSON.parse(print("json")).problems).toEqual([problem]);
    const [invocation] = JSON.parse(print("sarif")).runs[0].invocations;
    expect(invocation.executionSuccessful).toBe(false);
    expect(invocation.toolExecutionNotifications[0].message.text).toContain("answered 404");
  });

  it("annotates the line to correct", () => {
    expect(print("github")).toMatch(
      /^::error file=openapi\/sources.yaml,line=4,title=page-status::/,
    );
  });
});
