import { spawnSync } from "node:child_process";

/** What a process printed, and how it ended. */
export interface Finished {
  readonly ok: boolean;
  /** Standard output and standard error, one after the other, trimmed. */
  readonly output: string;
}

/**
 * Runs a program to its end, without a shell, but for `npm` on Windows: there it is a batch file, which only a shell finds
 * and starts, and which takes the arguments as the shell reads them.
 */
export function runProcess(program: string, args: readonly string[], cwd: string): Finished {
  const shell = process.platform === "win32" && program === "npm";
  const run = spawnSync(program, args, { cwd, encoding: "utf8", shell });
  const output = `${run.stdout ?? ""}${run.stderr ?? ""}`.trim();
  return { ok: run.status === 0, output: run.error === undefined ? output : run.error.message };
}
