import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkBudgets } from "./package/budgets.ts";
import { checkDocs } from "./package/check-docs.ts";
import { checkFiles } from "./package/check-files.ts";
import { checkMoving } from "./package/check-moving.ts";
import { checkConsumer, installConsumer } from "./package/consumer.ts";
import { lintPackage } from "./package/lint-package.ts";
import type { Outcome } from "./package/outcome.ts";
import { outcomeText, outcomeTotals } from "./package/outcome-text.ts";
import { runProcess } from "./package/run-process.ts";

/**
 * `npm run check:package`: packs the tarball, lints it, installs it into an empty project, and there
 * compiles, runs and weighs a consumer. Exits 1 when a check fails.
 */
const root = fileURLToPath(new URL("..", import.meta.url));

/** One check after the other: each takes seconds, and a person watches. */
async function* outcomes(folder: string): AsyncGenerator<Outcome> {
  const packed = runProcess("npm", ["pack", "--silent", "--pack-destination", folder], root);
  const [name] = readdirSync(folder);
  if (!packed.ok || name === undefined) {
    yield { name: "npm pack", ok: false, seen: packed.output };
    return;
  }
  const tarball = join(folder, name);
  yield* await lintPackage(folder, tarball);
  const installed = installConsumer(folder, tarball);
  yield installed;
  if (installed.ok) {
    yield checkFiles(join(folder, "node_modules", "together-files"));
    yield* checkConsumer(folder);
    yield* await checkBudgets(folder);
    yield* checkMoving(folder);
  }
  yield checkDocs(root);
}

const folder = mkdtempSync(join(tmpdir(), "together-files-package-"));
const all: Outcome[] = [];
try {
  for await (const outcome of outcomes(folder)) {
    all.push(outcome);
    process.stdout.write(outcomeText(outcome));
  }
  process.stdout.write(outcomeTotals(all));
  process.exitCode = all.every(({ ok }) => ok) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}
