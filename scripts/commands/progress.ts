import type { Writable } from "node:stream";

/** Where progress is shown: process.stderr, or a stream that replaces it in tests. */
export type Terminal = Writable & { readonly isTTY?: boolean };

/** Shows a person the current step. */
export interface Progress {
  /**
   * Names the current step.
   *
   * @param isLong Show it at once: the step keeps the processor busy, so no timer can fire.
   */
  step(text: string, isLong?: boolean): Promise<void>;
  /** Clears the line, so that other output starts on an empty one. */
  stop(): void;
}

/** When progress is shown. */
export interface ProgressOptions {
  /** Environment variables: with `CI` (any value) or `TERM=dumb`, nothing is shown. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Milliseconds from the first step until something is shown; most runs end sooner. @defaultValue 500 */
  readonly delayMs?: number;
}

/**
 * Shows progress only on a terminal that can erase a line: not in a file, a pipe or CI.
 */
export function progressOn(stream: Terminal, { env, delayMs = 500 }: ProgressOptions): Progress {
  const isShown = stream.isTTY === true && env.TERM !== "dumb" && env.CI === undefined;
  return isShown ? new Spinner(stream, delayMs) : silent;
}

const silent: Progress = { step: async () => {}, stop: () => {} };

class Spinner implements Progress {
  readonly #stream: Terminal;
  readonly #delayMs: number;
  #text = "";
  #due: number | undefined;
  #timer: NodeJS.Timeout | undefined;
  #shown: { text: string; stop(): unknown } | undefined;
  #isOver = false;

  constructor(stream: Terminal, delayMs: number) {
    this.#stream = stream;
    this.#delayMs = delayMs;
  }

  async step(text: string, isLong = false): Promise<void> {
    if (this.#isOver) return;
    this.#text = `${text}...`;
    this.#due ??= performance.now() + this.#delayMs;
    if (this.#shown !== undefined) this.#shown.text = this.#text;
    // The timer is late if the processor was busy until now.
    else if (isLong || performance.now() >= this.#due) await this.#show();
    else this.#timer ??= setTimeout(() => void this.#show(), this.#delayMs);
  }

  stop(): void {
    this.#isOver = true;
    clearTimeout(this.#timer);
    this.#shown?.stop();
    this.#shown = undefined;
  }

  async #show(): Promise<void> {
    // Loaded here, because a short run never shows it.
    const { default: yoctoSpinner } = await import("yocto-spinner");
    if (this.#isOver || this.#shown !== undefined) return;
    const stream = withVisibleCursor(this.#stream);
    const options = { text: this.#text, stream, handleSignals: false };
    this.#shown = yoctoSpinner(options).start();
  }
}

const cursorSequences = new Set(["\u001b[?25l", "\u001b[?25h"]);

/**
 * The stream, but without the sequences that hide and show the cursor: a signal ends the process at once, which
 * would leave the cursor hidden.
 */
function withVisibleCursor(stream: Terminal): Terminal {
  const write = (text: string): boolean => cursorSequences.has(text) || stream.write(text);
  return Object.create(stream, { write: { value: write, writable: true } });
}
