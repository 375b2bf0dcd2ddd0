import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkBudgets } from "./package/budgets.ts";
import { checkDocs } from "./package/check-docs.ts";
import { checkMoving } from "./package/check-moving.ts";
import { checkConsumer, installConsumer } from "./package/consumer.ts";
import { lintPackage } from "./package/lint-package.ts";
import type { Outcome } from "./package/outcome.ts";
import { runProcess } from "./package/run-process.ts";

/**
 * `npm run check:package`: packs the tarball, lints it, installs it into an empty project, and there
 * compiles, runs and weighs a consumer. Exits 1 when a check fails.
 */
const root = fileURLToPath(new URL("..", import.meta.url));

function print({ name, ok, seen }: Outcome): void {
  const detail = seen === "" ? "" : ok ? ` (${seen})` : `\n  ${seen.replaceAll("\n", "\n  ")}`;
  process.stdout.write(`${ok ? "ok    " : "FAILED"} ${name}${detail}\n`);
}

async function outcomes(folder: string): Promise<Outcome[]> {
  const packed = runProcess("npm", ["pack", "--silent", "--pack-destination", folder], root);
  const [name] = readdirSync(folder);
  if (!packed.ok || name === undefined)
    return [{ name: "npm pack", ok: false, seen: packed.output }];
  const tarball = join(folder, name);
  const installed = installConsumer(folder, tarball);
  const lint = [checkDocs(root), ...(await lintPackage(folder, tarball))];
  if (!installed.ok) return [...lint, installed];
  const consumer = [...checkConsumer(folder), ...(await checkBudgets(folder))];
  return [...lint, installed, ...consumer, ...checkMoving(folder)];
}

const folder = mkdtempSync(join(tmpdir(), "together-files-package-"));
try {
  const all = await outcomes(folder);
  for (const outcome of all) print(outcome);
  process.exitCode = all.every(({ ok }) => ok) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}
