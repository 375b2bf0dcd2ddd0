import type { CommandIo } from "./commands/command.ts";
import { progressOn } from "./commands/progress.ts";
import { runSpec } from "./commands/run-spec.ts";
import { exitCode } from "./problem/exit-code.ts";

const { env, stdout, stderr } = process;
const progress = progressOn(stderr, { env });

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
  colour: stdout.isTTY === true && (env.NO_COLOR ?? "") === "" && env.TERM !== "dumb",
  cwd: process.cwd(),
  env,
  fetch: globalThis.fetch,
};

for (const stream of [stdout, stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    // `spec ... | head` closes the pipe early: not an error of this tool.
    if (error.code === "EPIPE") return;
    // A full disk, say.
    if (stream === stdout) stderr.write(`spec: The results cannot be printed: ${error.message}.\n`);
    process.exit(exitCode.usage);
  });
}

// Setting the code instead of calling exit() lets a slow pipe take all of stdout first.
process.exitCode = await runSpec(process.argv.slice(2), io);
progress.stop();
