import type { Outcome } from "./outcome.ts";
import { runProcess } from "./run-process.ts";

/**
 * Checks, with TypeDoc's warnings as errors, that every export of the package in `root` is documented and that no
 * link is broken. Writes nothing.
 */
export async function checkDocs(root: string): Promise<Outcome> {
  const run = await runProcess(
    "npm",
    ["run", "-s", "docs", "--", "--emit", "none", "--logLevel", "Warn"],
    root,
  );
  return { name: "every export is documented", ok: run.ok, seen: run.ok ? "" : run.output };
}
