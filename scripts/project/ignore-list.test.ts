import { describe, expect, it } from "vitest";
import { applyIgnores } from "../drift/finding/apply-ignores.ts";
import { type Finding, verdictOf } from "../drift/finding/finding.ts";
import { readIgnoreList } from "./ignore-list.ts";

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
  const { entries, problems } = readIgnoreList(text, "ignore.yaml");
  expect(problems).toEqual([]);
  return applyIgnores(findings, entries, now);
}

describe("an ignore file", () => {
  it.each(["", "# nothing yet\n", "ignore:\n", "ignore: []\n", "[]\n"])(
    "may be empty: %j",
    (text) => {
      expect(readIgnoreList(text, "ignore.yaml")).toEqual({ entries: [], problems: [] });
    },
  );

  it("that is no YAML is for its author to mend, not for a vendor", () => {
    expect(readIgnoreList("a: [", "ignore.yaml").problems).toMatchObject([
      { suggestion: "Mend this line of ignore.yaml.", exitCode: 4 },
    ]);
  });
});

describe("an ignore entry", () => {
  it("leaves out the finding at its pointer, through its last day", () => {
    const kept = finding("/b", []);
    expect(apply(entry("pointer: /a"), [finding("/a", []), kept])).toEqual({
      findings: [kept],
      problems: [],
    });
  });

  it("for an operation leaves out a finding that concerns no other", () => {
    const both = finding("/b", ["list", "get"]);
    const result = apply(entry("operation: list"), [finding("/a", ["list"]), both]);
    expect(result).toEqual({ findings: [both], problems: [] });
  });

  it("that has expired leaves nothing out and is a problem", () => {
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

  it.each([
    ["an unknown id", "ignore: [{ id: nothing, pointer: /a, because: x, expires: 2027-01-01 }]"],
    ["no place", "ignore: [{ id: tag-changed, because: x, expires: 2027-01-01 }]"],
    ["no reason", "ignore: [{ id: tag-changed, pointer: /a, expires: 2027-01-01 }]"],
    ["no date", "ignore: [{ id: tag-changed, pointer: /a, because: x, expires: soon }]"],
    [
      "a day that is none",
      "ignore: [{ id: tag-changed, pointer: /a, because: x, expires: 2027-02-30 }]",
    ],
    [
      "another key",
      "ignore: [{ id: tag-changed, pointer: /a, because: x, expires: 2027-01-01, level: info }]",
    ],
    ["no mapping", "ignore: [tag-changed]"],
    ["no list", "ignore: tag-changed"],
  ])("with %s is a problem", (_, text) => {
    const { entries, problems } = readIgnoreList(text, "ignore.yaml");
    expect(entries).toEqual([]);
    expect(problems).toMatchObject([{ kind: "ignore-malformed", exitCode: 3 }]);
  });

  it("may stand in a bare list, and a file without entries is none", () => {
    const bare = "- { id: tag-changed, operation: list, because: x, expires: 2027-01-01 }";
    expect(readIgnoreList(bare, "ignore.yaml").entries).toHaveLength(1);
    expect(readIgnoreList("ignore:\n", "ignore.yaml")).toEqual({ entries: [], problems: [] });
  });
});
