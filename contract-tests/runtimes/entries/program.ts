import { runSuite } from "../run-suite.ts";

// The runner reads the last line of the output.
const results = await runSuite(process.argv[2] ?? "");
process.stdout.write(`\n${JSON.stringify(results)}\n`);
