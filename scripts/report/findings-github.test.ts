import { describe, expect, it } from "vitest";
import { type Finding, reportOf, verdictOf } from "../drift/finding/finding.ts";
import { findingsGithub } from "./findings-github.ts";

const finding = (file: string): Finding => ({
  ...verdictOf("endpoint-added"),
  pointer: "/paths/~1a",
  operations: [],
  source: { before: null, after: { file, line: 3 } },
  before: null,
  after: null,
  message: `${file} has it.`,
  witness: null,
  witnessReason: "none",
});
const linesFor = (files: readonly string[]) =>
  findingsGithub(reportOf(files.map(finding)), {
    color: false,
    cwd: "/checkout/repository/packages/api",
    workspace: "/checkout/repository",
  }).split("\n");

describe("annotations of a workflow run", () => {
  it("name files in the repository by their path, and no other files", () => {
    const [inside, url, outside] = linesFor([
      "openapi/a.md",
      "https://x.example/a.md",
      "/tmp/a.md",
    ]);
    expect(inside).toMatch(/^::notice file=packages\/api\/openapi\/a.md,line=3,title=/);
    expect(url).toMatch(/^::notice title=/);
    expect(outside).toMatch(/^::notice title=/);
  });

  it("are limited to ten per level, followed by the number of the others", () => {
    const lines = linesFor(Array.from({ length: 13 }, (_, index) => `a${index}.md`));
    expect(lines.filter((line) => line.startsWith("::notice"))).toHaveLength(10);
    expect(lines).toContain("3 more infos: see the summary of this run.");
  });
});
