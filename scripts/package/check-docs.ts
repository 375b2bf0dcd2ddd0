import type { Outcome } from "./outcome.ts";
import { runProcess } from "./run-process.ts";

/**
 * Whether TypeDoc, warnings being errors, finds every export of the package in `root` documented and every link to lead
 * somewhere. Writes nothing.
 */
export async function checkDocs(root: string): Promise<Outcome> {
  const run = await runProcess(
    "npm",
    ["run", "-s", "docs", "--", "--emit", "none", "--logLevel", "Warn"],
    root,
  );
  return { name: "every export is documented", ok: run.ok, seen: run.ok ? "" : run.output };
}
