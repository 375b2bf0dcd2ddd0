/** What a proof depends on that is not proven yet. */
interface Standing {
  /** Index of the outermost statement it depends on. */
  readonly low: number;
  /** Depth it was proven at. Nearer to the outside it might come to depend on itself. */
  readonly depth: number;
}

/** Statements that are proven as soon as those that they depend on are. */
export interface ProvisionalStatements {
  get(key: string): Standing | undefined;
  keys(): Iterable<string>;
  /** How many were held so far, to name a moment by. */
  count(): number;
  /** Holds one more. What has been held since a moment, and depended on it, now depends on what it depends on. */
  hold(key: string, standing: Standing, since: number): void;
  /** Gives up what was held since a moment; tells what that is. */
  release(since: number): readonly string[];
  clear(): void;
}

/** None yet. */
export function provisionalStatements(): ProvisionalStatements {
  const held = new Map<string, Standing>();
  /** In the order they were held; some may be on it twice, or no longer held. */
  const trail: string[] = [];
  return {
    get: (key) => held.get(key),
    keys: () => held.keys(),
    count: () => trail.length,
    hold: (key, { low, depth }, since) => {
      for (const dependent of trail.slice(since)) {
        const own = held.get(dependent);
        if (own) held.set(dependent, { ...own, low: Math.min(own.low, low) });
      }
      held.set(key, { low, depth });
      trail.push(key);
    },
    release: (since) => {
      const released = trail.splice(since);
      for (const key of released) held.delete(key);
      return released;
    },
    clear: () => {
      held.clear();
      trail.length = 0;
    },
  };
}
