/** The unproven statements that a proof depends on. */
interface Standing {
  /** Index of the outermost statement it depends on. */
  readonly low: number;
  /** The depth at which it was proven. At a lower depth, it might depend on itself. */
  readonly depth: number;
}

/** Statements that are proven as soon as their dependencies are. */
export interface ProvisionalStatements {
  get(key: string): Standing | undefined;
  keys(): Iterable<string>;
  /** The number of statements held so far, which identifies a moment. */
  count(): number;
  /** Holds one more. Statements held since a moment that depended on it now depend on its dependencies. */
  hold(key: string, standing: Standing, since: number): void;
  /** Releases and returns the statements held since a moment. */
  release(since: number): readonly string[];
  clear(): void;
}

/** None yet. */
export function provisionalStatements(): ProvisionalStatements {
  const held = new Map<string, Standing>();
  /** In the order in which they were held. Some may occur twice, or no longer be held. */
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
