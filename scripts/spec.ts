import type { CommandIo } from "./commands/command.ts";
import { runSpec } from "./commands/run-spec.ts";

const io: CommandIo = {
  stdout: (text) => void process.stdout.write(text),
  stderr: (text) => void process.stderr.write(text),
  cwd: process.cwd(),
  env: process.env,
  fetch: globalThis.fetch,
};

// `spec ... | head` closes the pipe early: not an error of this tool.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
}
// 128 + 2, as shells report a program that SIGINT ended.
process.once("SIGINT", () => process.exit(130));

// Setting the code instead of calling exit() lets a slow pipe take all of stdout first.
process.exitCode = await runSpec(process.argv.slice(2), io);
