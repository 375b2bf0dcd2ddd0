import { TogetherError } from "../errors/together-error.ts";
import type { Fault, FaultKind, FaultSchedule } from "./fault.ts";
import { parseFault } from "./parse-fault.ts";

type SetFault = Exclude<Fault, FaultKind>;

/** The faults that were set and still apply to later calls. */
export interface FaultQueue {
  /** @throws `TogetherError` if there is no such operation or no such fault. */
  readonly set: (operation: string, fault: Fault) => void;
  /**
   * Counts a call and returns the fault that applies to it. If several apply, it is the one that was set first.
   */
  readonly take: (operation: string) => SetFault | undefined;
}

/** Makes a queue for the given operations. */
export function faultQueue(operations: readonly string[]): FaultQueue {
  const queue = new Set<{
    readonly operation: string;
    readonly fault: SetFault;
    calls: number;
    left: number;
  }>();
  return {
    set(operation, given) {
      if (!operations.includes(operation)) {
        const known = operations.join(", ");
        throw new TogetherError(`The fake has no operation ${operation}, only ${known}.`);
      }
      const fault = parseFault(given);
      const { times = 1 }: FaultSchedule = fault;
      queue.add({ operation, fault, calls: 0, left: times });
    },
    take(operation) {
      const own = [...queue].filter((each) => each.operation === operation);
      for (const each of own) each.calls += 1;
      const due = own.find(({ fault, calls }) => calls >= (fault.call ?? 1));
      if (due === undefined) return undefined;
      due.left -= 1;
      if (due.left <= 0) queue.delete(due);
      return due.fault;
    },
  };
}
