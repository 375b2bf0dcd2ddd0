import { runSuite } from "../run-suite.ts";

// The last line of what a program in Node, Bun or Deno prints.
const results = await runSuite(process.argv[2] ?? "");
process.stdout.write(`\n${JSON.stringify(results)}\n`);
