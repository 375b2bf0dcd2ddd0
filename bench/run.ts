/**
 * Runs a benchmark: `npm run bench` for the client, `npm run bench -- merge` for the merge, `npm run bench -- drift` for
 * the drift check. Only the requested one is loaded.
 */
const benchmarks: Readonly<Record<string, (words: readonly string[]) => Promise<unknown>>> = {
  drift: async (documents) => (await import("./drift.ts")).benchDrift(documents),
  merge: async () => (await import("./merge.ts")).benchMerge(),
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
