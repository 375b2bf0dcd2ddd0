import { Stryker } from "@stryker-mutator/core";
import { type MutationGroup, mutationGroups } from "./mutation-groups.ts";
import { mutationTable, scoreOf, survivorLines } from "./mutation-table.ts";

/**
 * `npm run test:mutation [-- GROUP…]`: applies all of Stryker's mutations to the code, one at a time, and lists
 * those that no test detects. Exits 1 if fewer than 90 % are detected. Results of the last run are reused where
 * neither code nor tests have changed.
 */
const wanted = process.argv.slice(2);
const known = new Set(mutationGroups.map(({ name }) => name));
const unknown = wanted.filter((name) => !known.has(name));

async function mutate({ name, sources, tests }: MutationGroup) {
  // The test runner reads this variable in its own processes.
  process.env.MUTATION_TESTS = tests.join(",");
  const results = await new Stryker({
    mutate: [...sources, "!**/*.test.ts"],
    incrementalFile: `.cache/mutation/${name}.json`,
    htmlReporter: { fileName: `.cache/mutation/${name}.html` },
  }).runMutationTest();
  return { name, results };
}

if (unknown.length > 0) {
  const list = [...known].join(", ");
  process.stderr.write(`Unknown group ${unknown.join(", ")}; the groups are ${list}.\n`);
  process.exitCode = 64;
} else {
  const groups = mutationGroups.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  const done: Awaited<ReturnType<typeof mutate>>[] = [];
  for (const group of groups) done.push(await mutate(group));
  const all = done.flatMap(({ results }) => results);
  process.stdout.write(`\n${survivorLines(all).join("")}\n${mutationTable(done)}`);
  process.exitCode = scoreOf(all).percent >= 90 ? 0 : 1;
}
