/** Remembers what was proven, and lets a statement about a payload stand on itself for payloads inside it. */
export interface Proofs {
  /**
   * Whether the statement `key` is proven, by `prove` unless that is known. Met again for a payload further inside
   * (greater `depth`) while it is being proven, it may be taken for granted: payloads are finite, so this is an
   * induction on their depth. Met again at the same depth it proves nothing.
   */
  decide(key: string, depth: number, prove: () => boolean): boolean;
  /** Whether statements stayed unproven only because the work ran out. */
  exhausted(): boolean;
  /** Allows the same amount of work again; what is known stays known. */
  renew(): void;
}

/** From here on a statement about a payload further inside is put off, so that a long chain does not end the stack. */
const nestedAtMost = 150;
/** Statements about one and the same payload nest no deeper: what does stays unproven. */
const stackedAtMost = 350;
/** Index of what was put off, outside of all statements being proven. */
const outside = -1;

interface Frame {
  readonly index: number;
  readonly depth: number;
  /** Index of the outermost statement that the proof stands on. */
  low: number;
}

/** Proven, standing on statements that are not proven yet. */
interface Provisional {
  /** Index of the outermost of these. */
  readonly low: number;
  /** Depth it was proven at. Nearer to the outside it might come to stand on itself. */
  readonly depth: number;
}

interface PutOff {
  readonly depth: number;
  readonly prove: () => boolean;
}

/** A fresh memory that tries at most so many statements. */
export function newProofs(stepsAtMost: number): Proofs {
  const known = new Map<string, boolean>();
  const provisional = new Map<string, Provisional>();
  /** The provisional statements in the order they were proven; some may be on it twice, or no longer so. */
  const trail: string[] = [];
  const putOff = new Map<string, PutOff>();
  const frames: Frame[] = [];
  const open = new Map<string, Frame>();
  let steps = 0;
  let cut = false;

  function standOn(index: number): true {
    const frame = frames.at(-1);
    if (frame !== undefined) frame.low = Math.min(frame.low, index);
    return true;
  }

  function settle(
    key: string,
    { index, depth, low }: Frame,
    proven: boolean,
    before: number,
  ): void {
    const since = trail.slice(before);
    if (proven && low < index) {
      // What stood on this statement now stands on what this one stands on.
      for (const dependent of since) {
        const held = provisional.get(dependent);
        if (held) provisional.set(dependent, { ...held, low: Math.min(held.low, low) });
      }
      provisional.set(key, { low, depth });
      trail.push(key);
      standOn(low);
      return;
    }
    // What stood on this statement is proven with it, or has to be looked at anew.
    for (const dependent of since) {
      provisional.delete(dependent);
      if (proven) known.set(dependent, true);
    }
    trail.length = before;
    known.set(key, proven);
  }

  function step(key: string, depth: number, prove: () => boolean): boolean {
    const answer = known.get(key);
    if (answer !== undefined) return answer;
    const held = provisional.get(key);
    if (held !== undefined && depth >= held.depth) return standOn(held.low);
    const current = open.get(key);
    if (current !== undefined) return depth > current.depth && standOn(current.index);
    const isInside = depth > (frames.at(-1)?.depth ?? Infinity);
    if (isInside && (putOff.has(key) || frames.length >= nestedAtMost)) {
      if (!putOff.has(key)) putOff.set(key, { depth, prove });
      return standOn(outside);
    }
    if (steps >= stepsAtMost || frames.length >= stackedAtMost) {
      cut = true;
      return false;
    }
    steps += 1;
    const frame: Frame = { index: frames.length, depth, low: frames.length };
    frames.push(frame);
    open.set(key, frame);
    const before = trail.length;
    const proven = prove();
    frames.pop();
    open.delete(key);
    settle(key, frame, proven, before);
    return proven;
  }

  /** Proves what was put off, each taking the others for granted; whether all of it holds. */
  function holdsPutOff(): boolean {
    const fails = ([key, { depth, prove }]: [string, PutOff]) => !step(key, depth, prove);
    for (const one of putOff) if (fails(one)) return fellWith(fails);
    return true;
  }

  /** With one that fails fall those that took it for granted: most were put off before it. */
  function fellWith(fails: (one: [string, PutOff]) => boolean): false {
    provisional.clear();
    trail.length = 0;
    for (const one of [...putOff].reverse()) fails(one);
    return false;
  }

  function decide(key: string, depth: number, prove: () => boolean): boolean {
    if (frames.length > 0) return step(key, depth, prove);
    for (;;) {
      const proven = step(key, depth, prove);
      const holds = proven && holdsPutOff();
      if (holds) for (const one of [...provisional.keys(), ...putOff.keys()]) known.set(one, true);
      provisional.clear();
      trail.length = 0;
      putOff.clear();
      // One more is known not to hold: what took it for granted is looked at anew.
      if (holds === proven) return proven;
    }
  }

  const renew = (): void => {
    steps = 0;
  };
  return { decide, renew, exhausted: () => cut };
}
