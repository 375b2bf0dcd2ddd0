import { Stryker } from "@stryker-mutator/core";
import { type MutationGroup, mutationGroups } from "./mutation-groups.ts";
import { mutationTable, scoreOf, survivorLines } from "./mutation-table.ts";

/**
 * `npm run test:mutation [-- GROUP…]`: changes the code in all the ways Stryker knows, one at a time, and tells which
 * changes no test notices. Exits 1 where fewer than 90 % are noticed. What is known from the last run stays known where
 * neither code nor tests have changed.
 */
const wanted = process.argv.slice(2);
const known = new Set(mutationGroups.map(({ name }) => name));
const unknown = wanted.filter((name) => !known.has(name));

async function mutate({ name, sources, tests }: MutationGroup) {
  // The test runner reads it in processes of its own.
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
  process.stderr.write(`No group is called ${unknown.join(", ")}; there are ${list}.\n`);
  process.exitCode = 64;
} else {
  const groups = mutationGroups.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  const done: Awaited<ReturnType<typeof mutate>>[] = [];
  for (const group of groups) done.push(await mutate(group));
  const all = done.flatMap(({ results }) => results);
  process.stdout.write(`\n${survivorLines(all).join("")}\n${mutationTable(done)}`);
  process.exitCode = scoreOf(all).percent >= 90 ? 0 : 1;
}
