import { relative } from "node:path";
import type { Stryker } from "@stryker-mutator/core";

/** A mutation of the code and its outcome. */
export type MutantResult = Awaited<ReturnType<Stryker["runMutationTest"]>>[number];

/** How many mutations the tests detected. */
export interface MutationScore {
  readonly killed: number;
  readonly alive: number;
  /** The share of killed mutations in percent; 100 if there are none. */
  readonly percent: number;
}

/** The mutations of a group and their outcomes. */
export interface GroupResults {
  readonly name: string;
  readonly results: readonly MutantResult[];
}

/** Counts mutations. A timeout counts as detected; mutations that were not tried are not counted. */
export function scoreOf(results: readonly MutantResult[]): MutationScore {
  const killed = results.filter(({ status }) => status === "Killed" || status === "Timeout").length;
  const alive = results.filter(isAlive).length;
  const percent = killed + alive === 0 ? 100 : (100 * killed) / (killed + alive);
  return { killed, alive, percent };
}

function isAlive({ status }: MutantResult): boolean {
  return status === "Survived" || status === "NoCoverage";
}

/** One line for each mutation that no test detected: its place and the mutated code. */
export function survivorLines(
  results: readonly MutantResult[],
  root: string = process.cwd(),
): readonly string[] {
  return results.filter(isAlive).map(({ fileName, location, mutatorName, replacement }) => {
    const { line, column } = location.start;
    const place = `${relative(root, fileName)}:${line}:${column}`;
    return `${place} ${mutatorName}: ${replacement.replaceAll(/\s+/g, " ")}\n`;
  });
}

/** The scores of each group and of all groups together, as a table. */
export function mutationTable(groups: readonly GroupResults[]): string {
  const all = { name: "all", results: groups.flatMap(({ results }) => results) };
  const rows = [...groups, all].map(({ name, results }) => {
    const { killed, alive, percent } = scoreOf(results);
    return `| ${name} | ${killed} | ${alive} | ${percent.toFixed(1)} % |\n`;
  });
  return `| group | detected | not detected | score |\n| --- | --- | --- | --- |\n${rows.join("")}`;
}
