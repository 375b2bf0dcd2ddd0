import type { FileResponse, Together } from "../src/index.ts";

/** How often to check, and how to wait between checks. */
export interface WaitOptions {
  /** Milliseconds between two checks. @defaultValue 5 000 */
  readonly everyMs?: number;
  /** The maximum number of checks. @defaultValue 60 */
  readonly checks?: number;
  /** Waits a number of milliseconds. @defaultValue a timer */
  readonly sleep?: (ms: number) => Promise<void>;
}

const timerSleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Waits until the server has processed an uploaded file.
 * @returns the file.
 * @throws Error if the file is still not processed after the last check, and whatever the client throws.
 */
export async function waitUntilProcessed(
  together: Together,
  id: string,
  { everyMs = 5_000, checks = 60, sleep = timerSleep }: WaitOptions = {},
): Promise<FileResponse> {
  for (let check = 1; check <= checks; check += 1) {
    const file = await together.files.retrieve(id);
    if (file.Processed) return file;
    if (check < checks) await sleep(everyMs);
  }
  throw new Error(`${id} is not processed after ${checks} checks.`);
}
