import { execFile } from "node:child_process";

/** The output of a process, and whether it succeeded. */
export interface Finished {
  readonly ok: boolean;
  /** Standard output and standard error, one after the other, trimmed. */
  readonly output: string;
}

/**
 * Runs a program to its end, without a shell, except for `npm` on Windows: there it is a batch file, which only a
 * shell can start, so the shell parses its arguments.
 */
export function runProcess(
  program: string,
  args: readonly string[],
  cwd: string,
): Promise<Finished> {
  const shell = process.platform === "win32" && program === "npm";
  return new Promise((resolve) => {
    execFile(program, args, { cwd, shell, maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      const printed = `${stdout}${stderr}`.trim();
      resolve({ ok: error === null, output: printed === "" ? (error?.message ?? "") : printed });
    });
  });
}
