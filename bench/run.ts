/**
 * Runs a benchmark: `npm run bench` the client's, `npm run bench -- merge` the merge's, `npm run bench -- drift`
 * the drift check's. Only the requested one is loaded.
 */
const benchmarks: Readonly<Record<string, (words: readonly string[]) => Promise<unknown>>> = {
  drift: async (documents) => (await import("./drift.ts")).benchDrift(documents),
  merge: () => import("./merge.ts"),
  client: async () => (await import("./client.ts")).benchClient(),
};

const [name = "client", ...words] = process.argv.slice(2);
const benchmark = Object.hasOwn(benchmarks, name) ? benchmarks[name] : undefined;
if (benchmark === undefined) {
  console.error(`Usage: npm run bench -- ${Object.keys(benchmarks).join("|")}`);
  process.exitCode = 64;
} else {
  await benchmark(words);
}
