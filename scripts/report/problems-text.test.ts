import { expect, it } from "vitest";
import type { JsonValue } from "../json/json-value.ts";
import type { Problem, SourcedValue } from "../problem/problem.ts";
import { problemsText } from "./problems-text.ts";

const problem: Problem = {
  kind: "different-servers",
  pointer: "/servers",
  values: [{ source: "new.md", line: 3, value: [] }],
  message: "The pages state different servers.",
  suggestion: "Look again.",
  exitCode: 4,
};

it("shows what was found, where, and what to do", () => {
  expect(problemsText([problem, { ...problem, pointer: "", values: [] }])).toBe(
    `different-servers /servers
  The pages state different servers.
  new.md:3 states []
  To do: Look again.

different-servers
  The pages state different servers.
  To do: Look again.
`,
  );
});

it("shows the entries to write exactly as they must be written", () => {
  const suggestion = "  - pointer: /servers\n    because: x\n";
  const open = { ...problem, suggestion, exitCode: 3 } as const;
  const text = problemsText([problem, open, { ...open, pointer: "/tags" }]);
  const advised = text.split(/To do: Add this under resolutions: .*:\n/);
  expect(advised.slice(1).map((block) => block.split("\n\n")[0]?.trimEnd())).toEqual([
    suggestion.trimEnd(),
    suggestion.trimEnd(),
  ]);
});

it("removes control characters of a page and of its name", () => {
  const erase = "\u001b[2J\u009b2J";
  const text = problemsText([
    {
      ...problem,
      pointer: `/a${erase}`,
      message: `The fence ${erase} is odd.`,
      values: [{ source: `${erase}.md`, line: 1, value: erase }],
      suggestion: `Remove ${erase}.`,
    },
  ]);
  expect(text.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
});

const stated = (source: string, value: JsonValue): SourcedValue => ({ source, line: 1, value });

it("shows equal values once, with the number of pages, so that the odd one is visible", () => {
  const pages = Array.from({ length: 8 }, (_, index) => stated(`p${index}.md`, "a"));
  const values = [...pages.slice(0, 3), stated("odd.md", "b"), ...pages.slice(3)];
  expect(problemsText([{ ...problem, values }])).toContain(
    `  8 pages state "a" (p0.md:1; p1.md:1; p2.md:1; p3.md:1; p4.md:1; 3 more)
  odd.md:1 states "b"
`,
  );
});

it("shows where long values differ", () => {
  const values = ["x", "y"].map((end) => stated(`${end}.md`, `${"long ".repeat(50)}${end}`));
  const text = problemsText([{ ...problem, values }]);
  expect(text).toMatch(/x\.md:1 states ….*long x"\n {2}y\.md:1 states ….*long y"\n/);
});

it("reports many pages with the same problem in one message that lists them", () => {
  const pages = Array.from({ length: 69 }, (_, index) => ({
    ...problem,
    pointer: "",
    values: [stated(`p${index}.md`, null)],
  }));
  const text = problemsText(pages);
  expect(text.match(/The pages state different servers/g)).toHaveLength(1);
  expect(text.match(/^ {2}p\d+\.md:1$/gm)).toHaveLength(69);
});

it("shows whether a problem is in requests or responses", () => {
  const text = problemsText([
    { ...problem, pointer: "/components/schemas/S", direction: "request" },
  ]);
  expect(text).toContain("different-servers /components/schemas/S (in requests)\n");
});
