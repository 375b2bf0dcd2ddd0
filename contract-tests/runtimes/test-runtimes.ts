import { type BehaviorServer, startBehaviorServer } from "./behavior-server.ts";
import type { TestResult } from "./run-suite.ts";
import type { Runtime } from "./runtime.ts";
import { runtimes } from "./runtimes.ts";

/**
 * `npm run test:runtimes [-- NAME…]`: runs the client's behavior suite on every runtime, or on those whose names
 * start with NAME. Runtimes are downloaded on first use; one that is not available is skipped, and the reason is
 * printed. Exits 1 if a test fails that is not listed as failing on the runtime, or if a listed one passes.
 */
const wanted = process.argv.slice(2).map((name) => name.toLowerCase());
const chosen = runtimes.filter(
  ({ name }) => wanted.length === 0 || wanted.some((each) => name.toLowerCase().startsWith(each)),
);

interface Row {
  readonly name: string;
  readonly summary: string;
  readonly failures: readonly string[];
}

async function rowOf(runtime: Runtime, { origin }: BehaviorServer): Promise<Row> {
  const { name, cannot } = runtime;
  const found = await runtime.find();
  if ("skipped" in found) return { name, summary: `skipped: ${found.skipped}`, failures: [] };
  const results = await runtime.run(found.binary, origin);
  const failures = results.flatMap((result) => failureOf(result, cannot));
  const passed = results.filter(({ error }) => error === undefined).length;
  const known = results.length - passed - failures.length;
  const summary = `${passed} passed, ${failures.length} failed${known > 0 ? `, ${known} known to fail there` : ""}`;
  return { name, summary, failures };
}

function failureOf({ name, error }: TestResult, cannot: Runtime["cannot"]): readonly string[] {
  const isKnown = Object.hasOwn(cannot, name);
  if (error === undefined) {
    return isKnown
      ? [`${name}: works now; remove it from the runtime's list of known failures`]
      : [];
  }
  return isKnown ? [] : [`${name}: ${error}`];
}

async function rowOrFailure(runtime: Runtime, server: BehaviorServer): Promise<Row> {
  try {
    return await rowOf(runtime, server);
  } catch (error) {
    return { name: runtime.name, summary: "did not run", failures: [String(error)] };
  }
}

const server = await startBehaviorServer();
const rows: Row[] = [];
for (const runtime of chosen) {
  const row = await rowOrFailure(runtime, server);
  rows.push(row);
  process.stdout.write(`${row.name.padEnd(10)}${row.summary}\n`);
  for (const failure of row.failures)
    process.stdout.write(`  ${failure.replaceAll("\n", "\n    ")}\n`);
}
await server.close();
process.exitCode = rows.every(({ failures }) => failures.length === 0) ? 0 : 1;
