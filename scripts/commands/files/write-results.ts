import { type ExitCode, exitCode } from "../../problem/exit-code.ts";
import type { CommandIo } from "../command.ts";

/** The signals that end a process, with their numbers. */
const endings = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;

/**
 * Writes a command's files. If that fails, prints one line and returns the exit code; otherwise returns undefined.
 * Signals are handled only after everything is written.
 *
 * @param write Synchronous, all or nothing.
 */
export function writeResults(
  command: string,
  io: CommandIo,
  write: () => void,
): ExitCode | undefined {
  try {
    uninterrupted(write);
    return undefined;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    io.stderr(`together-files ${command}: Nothing was written: ${reason}.\n`);
    return exitCode.usage;
  }
}

/**
 * Runs work that must not be interrupted. A signal received meanwhile ends the process afterwards, with the exit
 * code that shells use.
 */
function uninterrupted(work: () => void): void {
  const listeners = Object.entries(endings).map(
    ([signal, number]) => [signal, () => process.exit(128 + number)] as const,
  );
  for (const [signal, listener] of listeners) process.on(signal, listener);
  try {
    work();
  } finally {
    // In the second turn of the event loop, because pending signals are delivered after the first.
    setImmediate(() =>
      setImmediate(() => {
        for (const [signal, listener] of listeners) process.off(signal, listener);
      }),
    );
  }
}
