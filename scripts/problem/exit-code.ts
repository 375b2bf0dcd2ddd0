import type { Problem } from "./problem.ts";

/** Exit codes of the commands. If several apply, the highest is returned. */
export const exitCode = {
  ok: 0,
  drift: 1,
  stale: 2,
  undecided: 3,
  unreadable: 4,
  network: 5,
  usage: 64,
  /** An internal error; EX_SOFTWARE of BSD's sysexits. */
  internal: 70,
} as const;

/** The exit code of a command. */
export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

/** The meaning of each exit code, as help shows it. */
export const exitCodeMeanings: Readonly<Record<ExitCode, string>> = {
  [exitCode.ok]: "nothing to report",
  [exitCode.drift]: "findings at or above --fail-on",
  [exitCode.stale]: "generated/ is stale",
  [exitCode.undecided]: "a person must decide, or a resolution or ignore entry has expired",
  [exitCode.unreadable]: "a page or document cannot be read",
  [exitCode.network]: "the network failed",
  [exitCode.usage]: "usage error, or the results cannot be written",
  [exitCode.internal]: "internal error",
};

/** The highest exit code of the problems; 0 without problems. */
export function exitCodeOf(problems: readonly Problem[]): ExitCode {
  return problems.reduce<ExitCode>(
    (highest, problem) => (problem.exitCode > highest ? problem.exitCode : highest),
    exitCode.ok,
  );
}
