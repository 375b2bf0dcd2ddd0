import { type Context, createContext, Script } from "node:vm";

/** The error of what exceeded its time limit. */
export class OutOfTime extends Error {
  override readonly name = "OutOfTime";

  constructor(timeoutMs: number, options?: ErrorOptions) {
    super(`It ran longer than ${timeoutMs} ms.`, options);
  }
}

/**
 * Runs functions under a time limit, in milliseconds of wall clock: node:vm can interrupt whatever it runs, regular
 * expressions too. Costs 0.1 ms a run. What the function throws is thrown on.
 *
 * @throws OutOfTime
 */
export function timeLimit(timeoutMs: number): (run: () => boolean) => boolean {
  const script = new Script("run()");
  const contexts: Context[] = [];
  return (run) => {
    const context = contexts[0] ?? createContext({});
    contexts[0] = context;
    context.run = run;
    try {
      return script.runInContext(context, { timeout: timeoutMs }) === true;
    } catch (cause) {
      if (isTimeout(cause)) throw new OutOfTime(timeoutMs, { cause });
      throw cause;
    }
  };
}

function isTimeout(cause: unknown): boolean {
  return Object(cause).code === "ERR_SCRIPT_EXECUTION_TIMEOUT";
}
