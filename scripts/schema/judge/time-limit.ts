import { type Context, createContext, Script } from "node:vm";

/** Thrown if a function exceeds its time limit. */
export class OutOfTime extends Error {
  override readonly name = "OutOfTime";

  constructor(timeoutMs: number, options?: ErrorOptions) {
    super(`It ran longer than ${timeoutMs} ms.`, options);
  }
}

/** The most attempts for a function that is interrupted but had less CPU time than half of its limit. */
const runsAtMost = 3;

/**
 * Returns a function that runs functions under a time limit, in milliseconds of wall-clock time: node:vm can
 * interrupt all code, including regular expressions. It costs 0.1 ms per run. A function that waited for a
 * processor for most of its time is run again, so that the outcome does not depend on how busy the machine is.
 * Errors of the function are rethrown.
 * @throws OutOfTime if the limit is exceeded.
 */
export function timeLimit(timeoutMs: number): (run: () => boolean) => boolean {
  const script = new Script("run()");
  const contexts: Context[] = [];
  return (run) => {
    const context = contexts[0] ?? createContext({});
    contexts[0] = context;
    context.run = run;
    for (let runs = 1; ; runs += 1) {
      const before = process.cpuUsage();
      try {
        return script.runInContext(context, { timeout: timeoutMs }) === true;
      } catch (cause) {
        if (!isTimeout(cause)) throw cause;
        const { user, system } = process.cpuUsage(before);
        const hadItsTime = (user + system) / 1000 >= timeoutMs / 2;
        if (hadItsTime || runs >= runsAtMost) throw new OutOfTime(timeoutMs, { cause });
      }
    }
  };
}

function isTimeout(cause: unknown): boolean {
  return Object(cause).code === "ERR_SCRIPT_EXECUTION_TIMEOUT";
}
