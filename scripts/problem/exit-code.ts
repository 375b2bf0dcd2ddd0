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

/** How a spec command ends. */
export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

/** What each exit code says, as help shows it. */
export const exitCodeMeanings: Readonly<Record<ExitCode, string>> = {
  [exitCode.ok]: "nothing to report",
  [exitCode.drift]: "findings at or above --fail-on",
  [exitCode.stale]: "generated/ is stale",
  [exitCode.undecided]: "a person must decide, or a decision or an ignore entry has expired",
  [exitCode.unreadable]: "a page or document is missing, or cannot be read",
  [exitCode.network]: "the network failed",
  [exitCode.usage]: "wrong usage, or the result cannot be written where it is to go",
  [exitCode.fault]: "a fault of this tool",
};

/** The highest exit code that any of the problems asks for; 0 without problems. */
export function exitCodeOf(problems: readonly Problem[]): ExitCode {
  return problems.reduce<ExitCode>(
    (highest, problem) => (problem.exitCode > highest ? problem.exitCode : highest),
    exitCode.ok,
  );
}
