import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, it } from "vitest";

const root = join(import.meta.dirname, "..");
const pages = ["openapi/pages/get-files.md", "openapi/pages/get-files-id.md"];
const resolutions = ["--resolutions", "openapi/resolutions.yaml"];

function start(...words: readonly string[]) {
  const spec = join("scripts", "spec.ts");
  return spawn(process.execPath, ["--import", "tsx", spec, ...words], { cwd: root });
}

it("exits with the command's code and keeps results and diagnostics apart", async () => {
  const child = start("merge", ...pages, ...resolutions);
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  expect(child.exitCode ?? (await once(child, "close"))[0]).toBe(0);
  expect(stdout).toMatch(/^openapi: 3\.1\.0\n/);
  expect(stderr.trimEnd().split("\n")).toHaveLength(1);
});

it("does not mind a reader that closes the pipe early", async () => {
  const child = start("merge", ...pages, ...resolutions);
  child.stdout.destroy();
  const [stderr, [code]] = await Promise.all([text(child.stderr), once(child, "close")]);
  expect([code, stderr]).toEqual([0, expect.stringMatching(/^2 pages read/)]);
});

it("exits with 64 and one line for a command it does not know", async () => {
  const child = start("marge");
  const [stderr, [code]] = await Promise.all([text(child.stderr), once(child, "close")]);
  expect([code, stderr.trimEnd().split("\n").length]).toEqual([64, 1]);
});

// Windows has no signals to send.
it.skipIf(process.platform === "win32")(
  "exits with 130 on Ctrl-C while it waits for a page",
  async () => {
    const server = createServer();
    await once(server.listen(0, "127.0.0.1"), "listening");
    const { port } = server.address() as AddressInfo; // of a TCP server that listens
    const child = start("drift", "--from", `http://127.0.0.1:${port}/`);
    await once(server, "request");
    child.kill("SIGINT");
    const [code] = await once(child, "close");
    server.closeAllConnections();
    server.close();
    expect(code).toBe(130);
  },
);
