import { PassThrough } from "node:stream";
import { WriteStream } from "node:tty";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { progressOn, type Terminal } from "./progress.ts";

/** Milliseconds, longer than any test. */
const never = 3_600_000;

beforeEach(() => {
  // The library reads these directly.
  vi.stubEnv("CI", undefined);
  vi.stubEnv("TERM", "xterm");
});
afterEach(() => vi.unstubAllEnvs());

/** A stream with a terminal's methods that records what is written. */
function terminal(isTTY = true): { readonly stream: Terminal; readonly written: () => string } {
  const kept = new PassThrough({ encoding: "utf8" });
  const { cursorTo, clearLine, moveCursor } = WriteStream.prototype;
  const stream = Object.assign(kept, { isTTY, columns: 80, cursorTo, clearLine, moveCursor });
  return { stream, written: () => String(kept.read() ?? "") };
}

it("shows a step that takes long, then the next one, and clears the line at the end", async () => {
  const { stream, written } = terminal();
  const progress = progressOn(stream, { env: {}, delayMs: 0 });
  await progress.step("Reading a.md");
  await vi.waitFor(() => expect(written()).toContain("Reading a.md..."));
  await progress.step("Merging");
  expect(written()).toContain("Merging...");
  progress.stop();
  expect(written().endsWith("\u001b[1G\u001b[0K")).toBe(true);
});

it("shows nothing before the delay, or after it is stopped", async () => {
  const { stream, written } = terminal();
  const progress = progressOn(stream, { env: {}, delayMs: never });
  await progress.step("Reading a.md");
  progress.stop();
  await progress.step("Merging", true);
  expect(written()).toBe("");
});

it("immediately shows a step that keeps the processor busy", async () => {
  const { stream, written } = terminal();
  const progress = progressOn(stream, { env: {}, delayMs: never });
  await progress.step("Reading large.yaml", true);
  expect(written()).toContain("Reading large.yaml...");
  progress.stop();
});

it("immediately shows the next step if the processor was too busy for the timer to fire", async () => {
  const { stream, written } = terminal();
  const progress = progressOn(stream, { env: {}, delayMs: 1 });
  await progress.step("Reading a.md");
  const end = performance.now() + 2;
  while (performance.now() < end);
  await progress.step("Merging");
  expect(written()).toContain("Merging...");
  progress.stop();
});

it("never hides the cursor, because a process that is killed could not restore it", async () => {
  const { stream, written } = terminal();
  const progress = progressOn(stream, { env: {} });
  await progress.step("Reading", true);
  progress.stop();
  const text = written();
  expect(text).toContain("Reading");
  expect(text).not.toContain("\u001b[?25");
});

it.each([
  ["a file or pipe", false, {}],
  ["CI", true, { CI: "true" }],
  ["a terminal that cannot erase", true, { TERM: "dumb" }],
])("shows nothing in %s", async (_, isTTY, env) => {
  const { stream, written } = terminal(isTTY);
  const progress = progressOn(stream, { env });
  await progress.step("Reading", true);
  progress.stop();
  expect(written()).toBe("");
});
