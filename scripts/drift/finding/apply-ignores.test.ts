import { describe, expect, it } from "vitest";
import { readIgnoreList } from "../../project/ignore-list.ts";
import { applyIgnores } from "./apply-ignores.ts";
import { findingIds } from "./catalogue.ts";
import { type Finding, verdictOf } from "./finding.ts";

const now = new Date("2026-11-22T23:59:59Z");

function finding(pointer: string, operations: readonly string[]): Finding {
  return {
    ...verdictOf("response-property-added"),
    pointer,
    operations,
    source: { before: null, after: null },
    before: null,
    after: null,
    message: "It is new.",
    witness: null,
    witnessReason: "none",
  };
}

function entry(more: string, expires = "2026-11-22"): string {
  return `ignore:\n  - id: response-property-added\n    because: we know\n    expires: ${expires}\n    ${more}\n`;
}

function apply(text: string, findings: readonly Finding[]) {
  const { entries, problems } = readIgnoreList(text, "ignore.yaml", findingIds);
  expect(problems).toEqual([]);
  return applyIgnores(findings, entries, now);
}

describe("an ignore entry", () => {
  it("removes the finding at its pointer, until the end of its last day", () => {
    const kept = finding("/b", []);
    expect(apply(entry("pointer: /a"), [finding("/a", []), kept])).toEqual({
      findings: [kept],
      problems: [],
    });
  });

  it("for an operation removes only findings that concern no other operation", () => {
    const both = finding("/b", ["list", "get"]);
    const result = apply(entry("operation: list"), [finding("/a", ["list"]), both]);
    expect(result).toEqual({ findings: [both], problems: [] });
  });

  it("that has expired removes nothing and is a problem", () => {
    const findings = [finding("/a", [])];
    const result = apply(entry("pointer: /a", "2026-11-21"), findings);
    expect(result.findings).toEqual(findings);
    expect(result.problems).toMatchObject([
      { kind: "ignore-expired", exitCode: 3, values: [{ source: "ignore.yaml", line: 2 }] },
    ]);
  });

  it("that matches nothing is a problem", () => {
    const result = apply(entry("pointer: /z"), [finding("/a", [])]);
    expect(result.problems).toMatchObject([{ kind: "ignore-unmatched", exitCode: 3 }]);
  });
});
