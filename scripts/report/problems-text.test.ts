import { expect, it } from "vitest";
import type { Problem } from "../problem/problem.ts";
import { problemsText } from "./problems-text.ts";

const problem: Problem = {
  kind: "different-servers",
  pointer: "/servers",
  values: [{ source: "new.md", line: 3, value: [] }],
  message: "The pages state different servers.",
  suggestion: "Look again.",
  exitCode: 4,
};

it("says what was found, where, and what to do", () => {
  expect(problemsText([problem, { ...problem, pointer: "", values: [] }])).toBe(
    `different-servers /servers
  The pages state different servers.
  new.md:3  []
  To do: Look again.

different-servers
  The pages state different servers.
  To do: Look again.
`,
  );
});

it("shows the entry to write as it is to be written", () => {
  const suggestion = "  - pointer: /servers\n    because: x\n";
  expect(problemsText([{ ...problem, suggestion, exitCode: 3 }])).toMatch(
    /To do: Write this below resolutions: .*:\n {2}- pointer: \/servers\n {4}because: x\n$/,
  );
});

it("lets no control character of a page or of its name reach a terminal", () => {
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
