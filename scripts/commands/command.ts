import type { ExitCode } from "../exit-code.ts";

/** What a command may touch of the outside world; tests hand in their own. */
export interface CommandIo {
  /** Writes results. */
  readonly stdout: (text: string) => void;
  /** Writes diagnostics. */
  readonly stderr: (text: string) => void;
  /** The folder that relative paths start from: the project's root. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly fetch: typeof globalThis.fetch;
}

/** A command of `spec`: takes the words behind its name, gives the exit code. */
export type Command = (args: readonly string[], io: CommandIo) => Promise<ExitCode>;
