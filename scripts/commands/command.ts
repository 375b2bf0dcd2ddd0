import type { ExitCode } from "../problem/exit-code.ts";

/** Everything outside the process that a command may use. Tests pass their own. */
export interface CommandIo {
  /** Writes results. */
  readonly stdout: (text: string) => void;
  /** Writes diagnostics. */
  readonly stderr: (text: string) => void;
  /**
   * Shows a person at a terminal the current step, if the run takes long.
   *
   * @param isLong Show it at once: the step keeps the processor busy, so no timer can fire.
   */
  readonly step: (text: string, isLong?: boolean) => Promise<void>;
  /** Whether results may be colored. */
  readonly color: boolean;
  /** The project's folder, which contains `openapi/`. Absolute. */
  readonly root: string;
  /** The folder that relative paths on the command line start from. Absolute. */
  readonly cwd: string;
  readonly fetch: typeof globalThis.fetch;
}

/** A command: takes the arguments after its name, returns the exit code. */
export type Command = (args: readonly string[], io: CommandIo) => Promise<ExitCode>;
