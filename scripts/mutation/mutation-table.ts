import { relative } from "node:path";
import type { Stryker } from "@stryker-mutator/core";

/** A change of the code, and what became of it. */
export type MutantResult = Awaited<ReturnType<Stryker["runMutationTest"]>>[number];

/** How many changes the tests noticed. */
export interface MutationScore {
  readonly killed: number;
  readonly alive: number;
  /** Of 100; 100 where nothing was changed. */
  readonly percent: number;
}

/** A group's changes and what became of them. */
export interface GroupResults {
  readonly name: string;
  readonly results: readonly MutantResult[];
}

/** Counts changes; one that makes the tests run for ever is noticed, one that was not tried counts for nothing. */
export function scoreOf(results: readonly MutantResult[]): MutationScore {
  const killed = results.filter(({ status }) => status === "Killed" || status === "Timeout").length;
  const alive = results.filter(isAlive).length;
  const percent = killed + alive === 0 ? 100 : (100 * killed) / (killed + alive);
  return { killed, alive, percent };
}

function isAlive({ status }: MutantResult): boolean {
  return status === "Survived" || status === "NoCoverage";
}

/** A line for each change that no test noticed: where, and what stood there instead. */
export function survivorLines(
  results: readonly MutantResult[],
  root: string = process.cwd(),
): readonly string[] {
  return results.filter(isAlive).map(({ fileName, location, mutatorName, replacement }) => {
    const { line, column } = location.start;
    // Stryker counts from 0.
    const place = `${relative(root, fileName)}:${line + 1}:${column + 1}`;
    return `${place} ${mutatorName}: ${replacement.replaceAll(/\s+/g, " ")}\n`;
  });
}

/** The scores of groups and of all together, as a table. */
export function mutationTable(groups: readonly GroupResults[]): string {
  const all = { name: "all", results: groups.flatMap(({ results }) => results) };
  const rows = [...groups, all].map(({ name, results }) => {
    const { killed, alive, percent } = scoreOf(results);
    return `| ${name} | ${killed} | ${alive} | ${percent.toFixed(1)} % |\n`;
  });
  return `| group | noticed | not noticed | score |\n| --- | --- | --- | --- |\n${rows.join("")}`;
}
