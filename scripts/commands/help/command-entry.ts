import type { ExitCode } from "../../problem/exit-code.ts";
import type { CommandOption } from "../arguments/command-option.ts";
import type { Command } from "../command.ts";

/** A command and its help. */
export interface CommandEntry {
  readonly name: string;
  /** The arguments after the name, without options; empty for none. */
  readonly operands: string;
  readonly options: readonly CommandOption[];
  /** One line for the list of commands. */
  readonly summary: string;
  /** The rest of the command's own help, in lines of at most 100 characters. */
  readonly details: string;
  /** Command lines to copy, each with its purpose. A test runs them in a project. */
  readonly examples: readonly { readonly line: string; readonly purpose: string }[];
  /** Its exit codes, except those of usage and internal errors, which all commands share. */
  readonly exitCodes: readonly ExitCode[];
  /** Loads the command. Only the requested command is loaded, for a fast start. */
  readonly load: () => Promise<Command>;
}
