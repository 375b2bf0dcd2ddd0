import { type ExitCode, exitCodeOf } from "../problem/exit-code.ts";
import type { Problem } from "../problem/problem.ts";
import { problemsText } from "../report/problems-text.ts";
import type { CommandIo } from "./command.ts";

/**
 * Prints the problems that end a command to stderr, and returns the exit code.
 *
 * @param outcome What the command did not do, as a sentence.
 */
export function failWith(
  problems: readonly Problem[],
  io: Pick<CommandIo, "stderr">,
  outcome = "Nothing was written.",
): ExitCode {
  io.stderr(`${problemsText(problems)}\n${outcome}\n`);
  return exitCodeOf(problems);
}
