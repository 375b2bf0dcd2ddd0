import type { PlatformAbortSignal } from "../platform/platform-response.ts";

/** The callbacks that wait for a signal, and the one listener that calls them. */
type Listeners = readonly [calls: Set<() => void>, listener: () => void];

const listenersBySignal = new WeakMap<PlatformAbortSignal, Listeners>();

/**
 * Calls `call` when a signal fires, unless the function it returns is called first. However many calls share a
 * signal, it has at most one listener, because Node warns of a leak if there are more than ten.
 */
export function whenAborted(signal: PlatformAbortSignal, call: () => void): () => void {
  const known = listenersBySignal.get(signal) ?? newListeners();
  listenersBySignal.set(signal, known);
  const [calls, listener] = known;
  if (!calls.size) signal.addEventListener("abort", listener);
  calls.add(call);
  return () => {
    calls.delete(call);
    if (!calls.size) signal.removeEventListener("abort", listener);
  };
}

function newListeners(): Listeners {
  const calls = new Set<() => void>();
  const listener = (): void => {
    for (const call of calls) call();
  };
  return [calls, listener];
}
