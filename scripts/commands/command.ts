import type { ExitCode } from "../problem/exit-code.ts";

/** What a command may touch of the outside world; tests hand in their own. */
export interface CommandIo {
  /** Writes results. */
  readonly stdout: (text: string) => void;
  /** Writes diagnostics. */
  readonly stderr: (text: string) => void;
  /**
   * Tells a person at a terminal what is being done, once it takes long.
   *
   * @param isLong That it will: then it is told at once, since no timer fires while a processor is busy.
   */
  readonly step: (text: string, isLong?: boolean) => Promise<void>;
  /** Whether results may be coloured. */
  readonly colour: boolean;
  /** The folder that relative paths start from: the project's root. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly fetch: typeof globalThis.fetch;
}

/** A command of `spec`: takes the words behind its name, gives the exit code. */
export type Command = (args: readonly string[], io: CommandIo) => Promise<ExitCode>;
