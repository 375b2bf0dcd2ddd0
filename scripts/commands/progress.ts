import type { Writable } from "node:stream";

/** Where people may look: process.stderr, or a stand-in for it. */
export type Terminal = Writable & { readonly isTTY?: boolean };

/** Shows a person what is being done. */
export interface Progress {
  /**
   * Says what is done from now on.
   *
   * @param isLong Shows it at once: what follows keeps the processor busy, so that no timer fires.
   */
  step(text: string, isLong?: boolean): Promise<void>;
  /** Takes everything off the terminal; whatever is printed from now on stands on a line of its own. */
  stop(): void;
}

/** When progress is shown. */
export interface ProgressOptions {
  /** Environment variables: `CI` of any value, or `TERM=dumb`, keeps progress away. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Milliseconds from the first step until anything is shown: most runs are over by then. Default 500. */
  readonly delayMs?: number;
}

/**
 * Shows progress on a terminal, and nothing anywhere else: not in a file or pipe, not in CI, not on a terminal that
 * cannot erase a line.
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
    // The timer is late where the processor was busy until now.
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
    // Loaded here: a short run shows nothing.
    const { default: yoctoSpinner } = await import("yocto-spinner");
    if (this.#isOver || this.#shown !== undefined) return;
    const stream = withVisibleCursor(this.#stream);
    const options = { text: this.#text, stream, handleSignals: false };
    this.#shown = yoctoSpinner(options).start();
  }
}

const cursorSequences = new Set(["\u001b[?25l", "\u001b[?25h"]);

/**
 * The stream without the sequences that hide the cursor: a signal ends the process at once, in the middle of
 * a page too, and nothing would bring the cursor back.
 */
function withVisibleCursor(stream: Terminal): Terminal {
  const write = (text: string): boolean => cursorSequences.has(text) || stream.write(text);
  return Object.create(stream, { write: { value: write, writable: true } });
}
