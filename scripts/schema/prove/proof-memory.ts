import { provisionalStatements } from "./provisional-statements.ts";

/** Caches proofs, and allows a statement about a payload to depend on itself for payloads inside it. */
export interface ProofMemory {
  /**
   * Whether the statement `key` is proven, by `prove` unless cached. If it occurs again further inside the payload
   * (greater `depth`) while it is being proven, it may be assumed, by induction on the depth of payloads; at the
   * same depth, it may not.
   */
  decide(key: string, depth: number, prove: () => boolean): boolean;
  /** Whether statements stayed unproven only because the work ran out. */
  exhausted(): boolean;
  /** Allows the same amount of work again. The cache is kept. */
  renew(): void;
}

/** From this depth on, a statement further inside is deferred: a long chain would overflow the stack. */
const nestedAtMost = 150;
/** The deepest nesting of statements about the same payload. Deeper ones stay unproven. */
const stackedAtMost = 350;
/** Statements about many schemas take longer, so this number of characters in a key counts as one step. */
const charactersPerStep = 64;
/** The index of deferred statements: before that of every statement being proven. */
const outside = -1;

interface Frame {
  readonly index: number;
  readonly depth: number;
  /** Index of the outermost statement that the proof depends on. */
  low: number;
}

interface PutOff {
  readonly depth: number;
  readonly prove: () => boolean;
}

/** Creates a memory that tries at most a number of statements until it is renewed. */
export function newProofMemory(stepsAtMost: () => number): ProofMemory {
  return new Memory(stepsAtMost);
}

class Memory implements ProofMemory {
  readonly #known = new Map<string, boolean>();
  readonly #provisional = provisionalStatements();
  readonly #putOff = new Map<string, PutOff>();
  readonly #frames: Frame[] = [];
  readonly #open = new Map<string, Frame>();
  readonly #stepsAtMost: () => number;
  #steps = 0;
  #cut = false;

  constructor(stepsAtMost: () => number) {
    this.#stepsAtMost = stepsAtMost;
  }

  decide(key: string, depth: number, prove: () => boolean): boolean {
    if (this.#frames.length > 0) return this.#step(key, depth, prove);
    for (;;) {
      const proven = this.#step(key, depth, prove);
      const holds = proven && this.#holdsPutOff();
      const together = holds ? [...this.#provisional.keys(), ...this.#putOff.keys()] : [];
      for (const one of together) this.#known.set(one, true);
      this.#provisional.clear();
      this.#putOff.clear();
      // If another statement is now known to be false, those that assumed it must be tried again.
      if (holds === proven) return proven;
    }
  }

  exhausted(): boolean {
    return this.#cut;
  }

  renew(): void {
    this.#steps = 0;
  }

  #step(key: string, depth: number, prove: () => boolean): boolean {
    return this.#answered(key, depth, prove) ?? this.#proven(key, depth, prove);
  }

  /** The answer without a new proof; undefined if a proof must be tried. */
  #answered(key: string, depth: number, prove: () => boolean): boolean | undefined {
    const answer = this.#known.get(key);
    if (answer !== undefined) return answer;
    const held = this.#provisional.get(key);
    if (held !== undefined && depth >= held.depth) return this.#standOn(held.low);
    const current = this.#open.get(key);
    if (current !== undefined) return depth > current.depth && this.#standOn(current.index);
    const isInside = depth > (this.#frames.at(-1)?.depth ?? Infinity);
    if (isInside && (this.#putOff.has(key) || this.#frames.length >= nestedAtMost)) {
      if (!this.#putOff.has(key)) this.#putOff.set(key, { depth, prove });
      return this.#standOn(outside);
    }
    return undefined;
  }

  #proven(key: string, depth: number, prove: () => boolean): boolean {
    if (this.#steps >= this.#stepsAtMost() || this.#frames.length >= stackedAtMost) {
      this.#cut = true;
      return false;
    }
    this.#steps += 1 + Math.floor(key.length / charactersPerStep);
    const index = this.#frames.length;
    const frame: Frame = { index, depth, low: index };
    this.#frames.push(frame);
    this.#open.set(key, frame);
    const before = this.#provisional.count();
    const proven = prove();
    this.#frames.pop();
    this.#open.delete(key);
    if (proven && frame.low < index) {
      this.#provisional.hold(key, frame, before);
      this.#standOn(frame.low);
    } else this.#settle(key, proven, before);
    return proven;
  }

  #standOn(index: number): true {
    const frame = this.#frames.at(-1);
    if (frame !== undefined) frame.low = Math.min(frame.low, index);
    return true;
  }

  /** The statements that depended on a settled one are proven with it, or must be proven again. */
  #settle(key: string, proven: boolean, before: number): void {
    for (const dependent of this.#provisional.release(before)) {
      if (proven) this.#known.set(dependent, true);
    }
    this.#known.set(key, proven);
  }

  /** Proves the postponed statements, each assuming the others. Returns whether all of them hold. */
  #holdsPutOff(): boolean {
    for (const [key, { depth, prove }] of this.#putOff) {
      if (this.#step(key, depth, prove)) continue;
      this.#tryPutOffAgain();
      return false;
    }
    return true;
  }

  /** If one fails, so do those that assumed it; most of these were deferred before it. */
  #tryPutOffAgain(): void {
    this.#provisional.clear();
    for (const [key, { depth, prove }] of [...this.#putOff].reverse())
      this.#step(key, depth, prove);
  }
}
