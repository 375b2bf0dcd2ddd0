import { PassThrough } from "node:stream";
import { WriteStream } from "node:tty";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { progressOn, type Terminal } from "./progress.ts";

/** Milliseconds that no test lasts. */
const never = 3_600_000;

beforeEach(() => {
  // The library looks at these for itself.
  vi.stubEnv("CI", undefined);
  vi.stubEnv("TERM", "xterm");
});
afterEach(() => vi.unstubAllEnvs());

/** A stream with a terminal's methods that keeps what is written. */
function terminal(isTTY = true): { readonly stream: Terminal; readonly written: () => string } {
  const kept = new PassThrough({ encoding: "utf8" });
  const { cursorTo, clearLine, moveCursor } = WriteStream.prototype;
  const stream = Object.assign(kept, { isTTY, columns: 80, cursorTo, clearLine, moveCursor });
  return { stream, written: () => String(kept.read() ?? "") };
}

it("shows what is done once it takes long, then the next step, and leaves an empty line", async () => {
  const { stream, written } = terminal();
  const progress = progressOn(stream, { env: {}, delayMs: 0 });
  await progress.step("Reading a.md");
  await vi.waitFor(() => expect(written()).toContain("Reading a.md..."));
  await progress.step("Merging");
  expect(written()).toContain("Merging...");
  progress.stop();
  expect(written().endsWith("\u001b[1G\u001b[0K")).toBe(true);
});

it("shows nothing before its time, and nothing once it is stopped", async () => {
  const { stream, written } = terminal();
  const progress = progressOn(stream, { env: {}, delayMs: never });
  await progress.step("Reading a.md");
  progress.stop();
  await progress.step("Merging", true);
  expect(written()).toBe("");
});

it("shows at once what keeps the processor busy", async () => {
  const { stream, written } = terminal();
  const progress = progressOn(stream, { env: {}, delayMs: never });
  await progress.step("Reading large.yaml", true);
  expect(written()).toContain("Reading large.yaml...");
  progress.stop();
});

it("shows the next step at once where the processor was busy for too long to let the timer fire", async () => {
  const { stream, written } = terminal();
  const progress = progressOn(stream, { env: {}, delayMs: 1 });
  await progress.step("Reading a.md");
  const end = performance.now() + 2;
  while (performance.now() < end);
  await progress.step("Merging");
  expect(written()).toContain("Merging...");
  progress.stop();
});

it("never hides the cursor: a process that is killed could not bring it back", async () => {
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
  ["a terminal that erases nothing", true, { TERM: "dumb" }],
])("shows nothing in %s", async (_, isTTY, env) => {
  const { stream, written } = terminal(isTTY);
  const progress = progressOn(stream, { env });
  await progress.step("Reading", true);
  progress.stop();
  expect(written()).toBe("");
});
