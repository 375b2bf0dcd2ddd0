import { runProcess } from "../../scripts/package/run-process.ts";
import { denoBinary } from "./runtimes.ts";

/**
 * `npm run check:jsr`: checks, with `deno publish --dry-run`, that JSR would accept the package: its types, no
 * slow types, its files. Deno is fetched on first use. If it is not available, nothing is checked, and the reason
 * is printed.
 */
const found = await denoBinary();
if ("skipped" in found) {
  process.stdout.write(`Deno: skipped: ${found.skipped}\n`);
} else {
  const words = ["publish", "--dry-run", "--allow-dirty", "--config", "jsr.json"];
  const { ok, output } = await runProcess(found.binary, words, process.cwd());
  process.stdout.write(output);
  process.exitCode = ok ? 0 : 1;
}
