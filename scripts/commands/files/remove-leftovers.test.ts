import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { removeLeftovers } from "./remove-leftovers.ts";
import { writeFiles } from "./write-files.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "remove-leftovers-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs a process that writes two files and is killed before the second is staged. */
async function killedWhileWriting(): Promise<void> {
  const program = `
    import { writeFiles } from ${JSON.stringify(import.meta.resolve("./write-files.ts"))};
    const second = { path: process.cwd() + "/b", get text() { process.kill(process.pid, "SIGKILL"); } };
    writeFiles([{ path: process.cwd() + "/a", text: "half" }, second]);
  `;
  const words = ["--import", import.meta.resolve("tsx"), "--input-type=module", "-e", program];
  const child = spawn(process.execPath, words, { cwd: folder, stdio: ["ignore", "ignore", 2] });
  await once(child, "close");
}

it("happens at the next run after a killed one, which changed no files", async () => {
  writeFiles([{ path: join(folder, "a"), text: "whole" }]);
  await killedWhileWriting();
  expect(readdirSync(folder).length).toBeGreaterThan(1);
  expect(readFileSync(join(folder, "a"), "utf8")).toBe("whole");
  writeFiles([{ path: join(folder, "c"), text: "" }]);
  expect(readdirSync(folder).sort()).toEqual(["a", "c"]);
});

it("includes subfolders if asked to, and removes only temporary folders", () => {
  const names = [".together-files-notes", "sub/.together-files-1-abcdef-mine", "sub/.other"];
  for (const name of [...names, `sub/.together-files-${process.pid}-abcdef`]) {
    mkdirSync(join(folder, name), { recursive: true });
  }
  removeLeftovers([folder, join(folder, "missing")]);
  expect(readdirSync(join(folder, "sub"))).toHaveLength(3);
  removeLeftovers([folder], { recursive: true });
  const left = readdirSync(folder, { recursive: true });
  expect(left.sort()).toEqual([...names, "sub"].map((name) => join(name)).sort());
});

it("keeps the folder of a process that is still running", () => {
  const name = `.together-files-${process.ppid}-abcdef`;
  mkdirSync(join(folder, name));
  removeLeftovers([folder]);
  expect(readdirSync(folder)).toEqual([name]);
});
