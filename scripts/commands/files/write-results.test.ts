import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { recordingIo } from "../testing/recording-io.ts";
import { writeResults } from "./write-results.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "write-results-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

// Windows has no signals to send.
it.skipIf(process.platform === "win32").each([
  ["SIGINT", 130],
  ["SIGTERM", 143],
  ["SIGHUP", 129],
])("writes everything before it exits because of %s, with code %d", async (signal, code) => {
  const program = `
    import { writeFileSync } from "node:fs";
    import { writeResults } from ${JSON.stringify(import.meta.resolve("./write-results.ts"))};
    writeResults("update", { stderr: () => {} }, () => {
      writeFileSync("first", "");
      process.kill(process.pid, "${signal}");
      writeFileSync("second", "");
    });
    setTimeout(() => {}, 60_000);
  `;
  const words = ["--import", import.meta.resolve("tsx"), "--input-type=module", "-e", program];
  const child = spawn(process.execPath, words, { cwd: folder, stdio: ["ignore", "ignore", 2] });
  expect(await once(child, "close")).toEqual([code, null]);
  expect(readdirSync(folder).sort()).toEqual(["first", "second"]);
});

it("explains in one line why nothing was written, and returns 64", () => {
  const { io, printed } = recordingIo(folder);
  const code = writeResults("update", io, () => {
    throw new Error("no space left on device");
  });
  expect(code).toBe(64);
  expect(printed.err).toBe(
    "together-files update: Nothing was written: no space left on device.\n",
  );
});
