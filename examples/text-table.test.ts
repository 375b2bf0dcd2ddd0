import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { type TableColumn, textTable } from "./text-table.ts";

const columns: readonly TableColumn[] = [
  { title: "NAME", elastic: true },
  { title: "SIZE", align: "right" },
  { title: "ID", elastic: true },
];

describe("textTable", () => {
  it("aligns columns to their widest cell, numbers to the right, without trailing spaces", () => {
    const rows = [
      ["a.jsonl", "812 B", "1"],
      ["longer.jsonl", "2.7 kB", ""],
    ];
    expect(textTable(columns, rows, 80)).toEqual([
      "NAME            SIZE  ID",
      "a.jsonl        812 B  1",
      "longer.jsonl  2.7 kB",
    ]);
  });

  it("counts the columns that characters take, not the characters", () => {
    const rows = [
      ["数据.jsonl", "1 B", "x"],
      ["👩‍🔬é.csv", "1 B", "x"],
    ];
    const lines = textTable(columns, rows, 80);
    const starts = lines.slice(1).map((line) => stringWidth(line.slice(0, line.indexOf("1 B"))));
    expect(new Set(starts).size).toBe(1);
  });

  it("cuts the first elastic column before the second, and none below 12 columns", () => {
    const rows = [["n".repeat(40), "1 B", "i".repeat(40)]];
    expect(textTable(columns, rows, 80)[1]).toBe(`${"n".repeat(31)}…   1 B  ${"i".repeat(40)}`);
    expect(textTable(columns, rows, 40)[1]).toBe(`${"n".repeat(11)}…   1 B  ${"i".repeat(19)}…`);
    expect(textTable(columns, rows, 10)[1]).toBe(`${"n".repeat(11)}…   1 B  ${"i".repeat(11)}…`);
  });

  it("cuts wide characters whole", () => {
    const [, line = ""] = textTable(columns, [["数".repeat(40), "1 B", "x"]], 40);
    expect(line).toContain("…");
    expect(stringWidth(line)).toBeLessThanOrEqual(40);
  });

  it("ends a cut cell at the first character that does not fit", () => {
    const name = `${"数".repeat(6)}xyz${"数".repeat(9)}`;
    expect(textTable(columns, [[name, "1 B", "x"]], 0)[1]).toMatch(/^数数数数数… /);
  });

  it("cuts nothing where there is no limit, as in a pipe", () => {
    const rows = [["n".repeat(500), "1 B", "x"]];
    expect(textTable(columns, rows, Infinity)[1]).toContain("n".repeat(500));
  });
});
