import { type ExitCode, exitCode } from "../problem/exit-code.ts";
import type { CommandIo } from "./command.ts";

/** The signals that ask a process to end, with their numbers. */
const endings = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;

/**
 * Lets a command write its files. Where the file system refuses, one line says so and the exit code comes back;
 * undefined where all went well. A signal waits until everything is written.
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
    io.stderr(`spec ${command}: Nothing was written: ${reason}.\n`);
    return exitCode.usage;
  }
}

/** Runs what must not stop halfway; a signal that came meanwhile ends the process after it, as shells report it. */
function uninterrupted(work: () => void): void {
  const listeners = Object.entries(endings).map(
    ([signal, number]) => [signal, () => process.exit(128 + number)] as const,
  );
  for (const [signal, listener] of listeners) process.on(signal, listener);
  try {
    work();
  } finally {
    // The second turn of the event loop: signals are looked at between the two.
    setImmediate(() =>
      setImmediate(() => {
        for (const [signal, listener] of listeners) process.off(signal, listener);
      }),
    );
  }
}
