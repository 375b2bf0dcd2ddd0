/**
 * Runs a benchmark by its name: `npm run bench -- merge`. Only the one that is asked for is loaded.
 */
const benchmarks: Readonly<Record<string, () => Promise<unknown>>> = {
  merge: () => import("./merge.ts"),
  client: () => import("./client.ts"),
};

const [name = ""] = process.argv.slice(2);
const benchmark = Object.hasOwn(benchmarks, name) ? benchmarks[name] : undefined;
if (benchmark === undefined) {
  console.error(`Usage: npm run bench -- ${Object.keys(benchmarks).join("|")}`);
  process.exitCode = 64;
} else {
  await benchmark();
}
