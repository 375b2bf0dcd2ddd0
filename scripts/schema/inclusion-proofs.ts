/** Statements being proven nest no deeper than this: what nests deeper stays unproven rather than ending the stack. */
const nestedAtMost = 400;

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

interface Frame {
  readonly index: number;
  readonly depth: number;
  /** Index of the outermost statement that the proof stands on. */
  low: number;
}

/** A fresh memory that tries at most so many statements. */
export function newProofs(stepsAtMost: number): Proofs {
  const known = new Map<string, boolean>();
  // Proven, standing on statements that are themselves still being proven: by the index of the outermost of these.
  const provisional = new Map<string, number>();
  const frames: Frame[] = [];
  const open = new Map<string, Frame>();
  let steps = 0;
  let cut = false;

  function standOn(index: number): void {
    const frame = frames.at(-1);
    if (frame !== undefined) frame.low = Math.min(frame.low, index);
  }

  function settle(key: string, frame: Frame, proven: boolean, before: number): void {
    const since = provisional.size > before ? [...provisional.keys()].slice(before) : [];
    if (proven && frame.low < frame.index) {
      // What stood on this statement now stands on what this one stands on.
      for (const dependent of [...since, key]) {
        provisional.set(dependent, Math.min(provisional.get(dependent) ?? frame.low, frame.low));
      }
      standOn(frame.low);
      return;
    }
    // What stood on this statement is proven with it, or has to be looked at anew.
    for (const dependent of since) {
      provisional.delete(dependent);
      if (proven) known.set(dependent, true);
    }
    known.set(key, proven);
  }

  function decide(key: string, depth: number, prove: () => boolean): boolean {
    const answer = known.get(key);
    if (answer !== undefined) return answer;
    const low = provisional.get(key);
    if (low !== undefined) {
      standOn(low);
      return true;
    }
    const current = open.get(key);
    if (current !== undefined) {
      if (depth > current.depth) standOn(current.index);
      return depth > current.depth;
    }
    if (steps >= stepsAtMost || frames.length >= nestedAtMost) {
      cut = true;
      return false;
    }
    steps += 1;
    const frame: Frame = { index: frames.length, depth, low: frames.length };
    frames.push(frame);
    open.set(key, frame);
    const before = provisional.size;
    const proven = prove();
    frames.pop();
    open.delete(key);
    settle(key, frame, proven, before);
    return proven;
  }

  const renew = (): void => {
    steps = 0;
  };
  return { decide, renew, exhausted: () => cut };
}
