/**
 * Runs a benchmark: `npm run bench` the client's, `npm run bench -- merge` the merge's. Only the one that is asked for
 * is loaded.
 */
const benchmarks: Readonly<Record<string, () => Promise<unknown>>> = {
  merge: () => import("./merge.ts"),
  client: async () => (await import("./client.ts")).benchClient(),
};

const [name = "client"] = process.argv.slice(2);
const benchmark = Object.hasOwn(benchmarks, name) ? benchmarks[name] : undefined;
if (benchmark === undefined) {
  console.error(`Usage: npm run bench -- ${Object.keys(benchmarks).join("|")}`);
  process.exitCode = 64;
} else {
  await benchmark();
}
