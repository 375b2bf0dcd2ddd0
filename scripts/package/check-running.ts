import { join } from "node:path";
import { writeFiles } from "./install-consumer.ts";
import type { Outcome } from "./outcome.ts";
import { runProcess } from "./run-process.ts";
import { runningPrograms } from "./running-programs.ts";

/**
 * Runs programs on this Node: with import, with require(), with both builds side by side, and with an uncaught
 * error.
 */
export async function checkRunning(folder: string): Promise<Outcome[]> {
  const project = join(folder, "running");
  writeFiles(project, runningPrograms);
  const outputOf = async (name: keyof typeof runningPrograms, ...args: string[]): Promise<string> =>
    (await runProcess(process.execPath, ["--no-warnings", name, ...args], project)).output;
  const node = `on Node ${process.versions.node}`;
  const uncaught = [await outputOf("uncaught.mjs"), await outputOf("uncaught.mjs", "required")];
  const isNamed = (output: string): boolean =>
    /^NotFoundError: 404 /m.test(output) && !/_\w+Error/.test(output);
  return [
    printed(`import runs ${node}`, await outputOf("import.mjs"), "a.jsonl"),
    printed(`require() runs ${node}`, await outputOf("require.cjs"), "function function"),
    printed("each build accepts the other's errors and clients", await outputOf("mixing.mjs"), ""),
    printed("built classes keep their names", await outputOf("naming.mjs"), ""),
    {
      name: "an uncaught error is printed under its name",
      ok: uncaught.every(isNamed),
      seen: uncaught.every(isNamed) ? "" : uncaught.join("\n"),
    },
  ];
}

function printed(name: string, output: string, expected: string): Outcome {
  const ok = output === expected;
  return { name, ok, seen: ok ? "" : output };
}
