import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkBudgets } from "./check-budgets.ts";
import { checkCommand } from "./check-command.ts";
import { checkDocs } from "./check-docs.ts";
import { checkFiles } from "./check-files.ts";
import { checkJest } from "./check-jest.ts";
import { checkLinked } from "./check-linked.ts";
import { checkMoving } from "./check-moving.ts";
import { checkRunning } from "./check-running.ts";
import { checkTestingGuide } from "./check-testing-guide.ts";
import { checkTypes } from "./check-types.ts";
import { installConsumer } from "./install-consumer.ts";
import { lintPackage } from "./lint-package.ts";
import type { Outcome } from "./outcome.ts";
import { outcomeText, outcomeTotals } from "./outcome-text.ts";
import { runProcess } from "./run-process.ts";

/**
 * `npm run check:package`: packs the tarball, lints it, installs it in an empty project, and there compiles, runs
 * and measures a consumer. Exits 1 if a check fails.
 */
const root = fileURLToPath(new URL("../..", import.meta.url));

/** Yields one outcome after the other, because each takes seconds and a person is watching. */
async function* outcomes(folder: string): AsyncGenerator<Outcome> {
  const packed = await runProcess("npm", ["pack", "--silent", "--pack-destination", folder], root);
  const [name] = readdirSync(folder);
  if (!packed.ok || name === undefined) {
    yield { name: "npm pack", ok: false, seen: packed.output };
    return;
  }
  const tarball = join(folder, name);
  yield* await lintPackage(folder, tarball);
  const installed = await installConsumer(folder, tarball);
  yield installed;
  if (installed.ok) {
    yield checkFiles(join(folder, "node_modules", "together-files"));
    yield* checkTypes(folder);
    yield await checkLinked(folder);
    yield* await checkRunning(folder);
    yield* checkJest(folder);
    yield* checkTestingGuide(root, folder);
    yield* await checkBudgets(folder);
    yield* checkCommand(root, folder, tarball);
    yield* await checkMoving(folder);
  }
  yield await checkDocs(root);
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
