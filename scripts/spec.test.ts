import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { closeSync, existsSync, openSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type FilesProject, filesProject } from "./commands/testing/files-project.ts";
import { bundledProgram } from "./package/testing/bundled-program.ts";

const pages = ["openapi/pages/get-files.md", "openapi/pages/get-files-id.md"];
const resolutions = ["--resolutions", "openapi/resolutions.yaml"];

let spec = "";
let project: FilesProject;
beforeAll(async () => {
  spec = await bundledProgram(join(import.meta.dirname, "spec.ts"));
  project = await filesProject();
});
afterAll(() => project.remove());

type Stdio = "ignore" | "pipe" | number;

function start(words: readonly string[], stdio: readonly Stdio[] = ["ignore", "pipe", "pipe"]) {
  const child = spawn(process.execPath, [spec, ...words], {
    cwd: project.folder,
    stdio: [...stdio],
  });
  const { stdout, stderr } = child;
  return Object.assign(child, {
    stdout: stdout ?? Readable.from([]),
    stderr: stderr ?? Readable.from([]),
  });
}

/** Whether util-linux's `script` is installed, which runs a program in a new terminal. */
const hasTerminals =
  process.platform === "linux" && spawnSync("script", ["--version"]).status === 0;

/** Runs a command in a new terminal. */
function startOnTerminal(words: string, set: Readonly<Record<string, string>> = {}) {
  const { CI, NO_COLOR, FORCE_COLOR, ...env } = process.env;
  const line = `"${process.execPath}" "${spec}" ${words}`;
  return spawn("script", ["-qec", line, "/dev/null"], {
    cwd: project.folder,
    env: { ...env, TERM: "xterm", ...set },
    stdio: ["ignore", "pipe", "inherit"],
  });
}

it("exits with the command's code, and writes results to stdout and diagnostics to stderr", async () => {
  const child = start(["merge", ...pages, ...resolutions]);
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  expect(child.exitCode ?? (await once(child, "close"))[0]).toBe(0);
  expect(stdout).toMatch(/^openapi: 3\.1\.0\n/);
  expect(stderr.trimEnd().split("\n")).toHaveLength(1);
});

it("succeeds if the reader closes the pipe early", async () => {
  const child = start(["merge", ...pages, ...resolutions]);
  child.stdout.destroy();
  const [stderr, [code]] = await Promise.all([text(child.stderr), once(child, "close")]);
  expect([code, stderr]).toEqual([0, expect.stringMatching(/^2 pages read/)]);
});

it("exits with 64 and one line for an unknown command", async () => {
  const child = start(["marge"]);
  const [stderr, [code]] = await Promise.all([text(child.stderr), once(child, "close")]);
  expect([code, stderr.trimEnd().split("\n").length]).toEqual([64, 1]);
});

// A device that is always full.
it.skipIf(!existsSync("/dev/full"))(
  "exits with 64 and the reason if the disk is full",
  async () => {
    const full = openSync("/dev/full", "w");
    const child = start(["merge", ...pages, ...resolutions], ["ignore", full, "pipe"]);
    const [stderr, [code]] = await Promise.all([text(child.stderr), once(child, "close")]);
    closeSync(full);
    expect(code).toBe(64);
    expect(stderr).toMatch(/^together-files: The results cannot be printed: ENOSPC.*\.$/m);
    expect(stderr).not.toContain("    at ");
  },
);

describe.skipIf(!hasTerminals)("on a terminal", () => {
  it("shows the progress of a long step, removes it, and never hides the cursor", async () => {
    const waiting: ServerResponse[] = [];
    const server = createServer((_, response) => void waiting.push(response));
    await once(server.listen(0, "127.0.0.1"), "listening");
    const { port } = server.address() as AddressInfo; // of a TCP server that listens
    const child = startOnTerminal(`drift --from http://127.0.0.1:${port}/`);
    let shown = "";
    for await (const chunk of child.stdout.setEncoding("utf8")) {
      shown += chunk;
      if (!shown.includes("Fetching 2 pages...")) continue;
      for (const response of waiting.splice(0)) response.writeHead(404).end();
    }
    server.close();
    expect(shown).toContain("Fetching 2 pages...");
    expect(shown).toMatch(/0Kpage-status\r\n/);
    expect(shown).not.toContain("[?25");
  });

  it("colors findings, but not with NO_COLOR", async () => {
    const words = `diff ${pages.join(" ")}`;
    const [plain, colored] = await Promise.all([
      text(startOnTerminal(words, { CI: "true", NO_COLOR: "1" }).stdout),
      text(startOnTerminal(words, { CI: "true" }).stdout),
    ]);
    expect(colored).toContain("\u001b[1;31mERROR");
    expect(plain).toContain("ERROR");
    expect(plain).not.toContain("\u001b");
  });
});

// Windows has no signals to send.
it.skipIf(process.platform === "win32")(
  "exits immediately on Ctrl-C while it waits for a page",
  async () => {
    const server = createServer();
    await once(server.listen(0, "127.0.0.1"), "listening");
    const { port } = server.address() as AddressInfo; // of a TCP server that listens
    const child = start(["drift", "--from", `http://127.0.0.1:${port}/`]);
    await once(server, "request");
    child.kill("SIGINT");
    const ended = await once(child, "close");
    server.closeAllConnections();
    server.close();
    // Shells report it as 130.
    expect(ended).toEqual([null, "SIGINT"]);
  },
);
