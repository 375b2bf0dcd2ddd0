#!/usr/bin/env node
import type { CommandIo } from "./commands/command.ts";
import { progressOn } from "./commands/progress.ts";
import { runCommand } from "./commands/run-command.ts";
import { exitCode } from "./problem/exit-code.ts";

const { env, stdout, stderr } = process;
const progress = progressOn(stderr, { env });

/**
 * `npm run spec` changes to the package's root before it starts this file, and passes the original folder in
 * `INIT_CWD`. Other programs that npm starts inherit the variable, so it counts only if the running script names
 * this file.
 * @see https://docs.npmjs.com/cli/v11/commands/npm-run#description
 */
const isNpmScript = env.npm_lifecycle_script?.includes("scripts/spec.ts") === true;

const io: CommandIo = {
  stdout: (text) => {
    progress.stop();
    stdout.write(text);
  },
  stderr: (text) => {
    progress.stop();
    stderr.write(text);
  },
  step: (text, isLong) => progress.step(text, isLong),
  // https://no-color.org
  color: stdout.isTTY === true && (env.NO_COLOR ?? "") === "" && env.TERM !== "dumb",
  root: process.cwd(),
  cwd: (isNpmScript ? env.INIT_CWD : undefined) ?? process.cwd(),
  fetch: globalThis.fetch,
};

for (const stream of [stdout, stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    // `together-files ... | head` closes the pipe early, which is not an error of this program.
    if (error.code === "EPIPE") return;
    // A full disk, for example.
    if (stream === stdout) {
      stderr.write(`together-files: The results cannot be printed: ${error.message}.\n`);
    }
    process.exit(exitCode.usage);
  });
}

// Setting the code instead of calling exit() lets a slow pipe take all of stdout first.
process.exitCode = await runCommand(process.argv.slice(2), io);
progress.stop();
