import type { Problem } from "./problem.ts";

/**
 * Exit codes of the spec commands. When several apply, the highest is given.
 */
export const exitCode = {
  ok: 0,
  drift: 1,
  stale: 2,
  undecided: 3,
  unreadable: 4,
  network: 5,
  usage: 64,
  /** A fault of the tool itself; EX_SOFTWARE of BSD's sysexits. */
  fault: 70,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

/** The highest exit code that any of the problems asks for; 0 without problems. */
export function exitCodeOf(problems: readonly Problem[]): ExitCode {
  return problems.reduce<ExitCode>(
    (highest, problem) => (problem.exitCode > highest ? problem.exitCode : highest),
    exitCode.ok,
  );
}
