import { type ExitCode, exitCode } from "../../problem/exit-code.ts";
import type { CommandIo } from "../command.ts";

/** The signals that ask a process to exit, with their numbers. */
const endings = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;

/**
 * Writes a command's files. If that fails, prints one line and returns the exit code; otherwise returns undefined. Signals
 * wait until everything is written.
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

/** Runs work that must not stop halfway. A signal received meanwhile ends the process afterwards, with a shell's exit code. */
function uninterrupted(work: () => void): void {
  const listeners = Object.entries(endings).map(
    ([signal, number]) => [signal, () => process.exit(128 + number)] as const,
  );
  for (const [signal, listener] of listeners) process.on(signal, listener);
  try {
    work();
  } finally {
    // In the second turn of the event loop: signals are delivered between the two.
    setImmediate(() =>
      setImmediate(() => {
        for (const [signal, listener] of listeners) process.off(signal, listener);
      }),
    );
  }
}
