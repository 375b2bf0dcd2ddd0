import { findingIds, formerIds, isFindingId } from "../drift/finding/catalogue.ts";
import { explanation } from "../drift/finding/explanation.ts";
import { type ExitCode, exitCode } from "../problem/exit-code.ts";
import { UsageError } from "./arguments/usage-error.ts";
import type { CommandIo } from "./command.ts";

/**
 * Prints what a finding means.
 *
 * @throws {UsageError} For a word that is not the id of a finding.
 */
export function explainFinding(typed: string, io: CommandIo): ExitCode {
  const id = formerIds[typed] ?? typed;
  if (!isFindingId(id)) {
    throw new UsageError(`--explain must be the id of a finding, not "${typed}".`, {
      typed,
      known: findingIds,
    });
  }
  io.stdout(`${explanation(id)}\n`);
  return exitCode.ok;
}
