import { expect, it } from "vitest";
import { type MutantResult, mutationTable, scoreOf, survivorLines } from "./mutation-table.ts";

const mutant = (status: MutantResult["status"], replacement = "true"): MutantResult => ({
  id: "1",
  fileName: "/project/scripts/schema/join.ts",
  location: { start: { line: 2, column: 4 }, end: { line: 2, column: 9 } },
  mutatorName: "BooleanLiteral",
  replacement,
  status,
});

it("counts a mutant as detected if a test fails or times out", () => {
  const statuses = ["Killed", "Timeout", "Survived", "NoCoverage", "Ignored", "Killed"] as const;
  const results = statuses.map((status) => mutant(status));
  expect(scoreOf(results)).toEqual({ killed: 3, alive: 2, percent: 60 });
  expect(scoreOf([mutant("Ignored")]).percent).toBe(100);
});

it("lists each surviving mutant on its own line", () => {
  const results = [mutant("Killed"), mutant("NoCoverage", "{\n  return;\n}"), mutant("Survived")];
  expect(survivorLines(results, "/project")).toEqual([
    "scripts/schema/join.ts:2:4 BooleanLiteral: { return; }\n",
    "scripts/schema/join.ts:2:4 BooleanLiteral: true\n",
  ]);
});

it("shows groups and their sum as a table", () => {
  const groups = [
    { name: "judge", results: [mutant("Killed"), mutant("Survived")] },
    { name: "client", results: [mutant("Killed")] },
  ];
  expect(mutationTable(groups)).toBe(`| group | detected | not detected | score |
| --- | --- | --- | --- |
| judge | 1 | 1 | 50.0 % |
| client | 1 | 0 | 100.0 % |
| all | 2 | 1 | 66.7 % |
`);
});
