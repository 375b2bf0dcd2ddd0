import { spawn } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { createInterface } from "node:readline/promises";
import { bundledSuite, cache } from "./bundled-suite.ts";
import { installedBinary } from "./installed-binary.ts";
import type { Runtime } from "./runtime.ts";

/** Configures a worker that can reach only this machine. */
function config(worker: string): string {
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "suite", worker = (
      modules = [(name = "worker", esModule = embed ${JSON.stringify(basename(worker))})],
      compatibilityDate = "2026-01-01",
      globalOutbound = "loopback",
    )),
    (name = "loopback", network = (allow = ["local"], deny = [])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "suite")],
);
`;
}

/** Cloudflare's runtime: the suite runs within one request to a worker. */
export const workerdRuntime: Runtime = {
  name: "workerd",
  find: installedBinary("@cloudflare/workerd-linux-64@1", "bin/workerd"),
  cannot: {
    "sends one User-Agent of its own": "the client sends one only on Node and compatible runtimes",
    "names the platform's error code": "workerd does not say why a connection failed",
  },
  async run(binary, origin) {
    const path = join(cache, "workerd.capnp");
    await writeFile(path, config(await bundledSuite("worker")));
    const args = ["serve", path, "--control-fd=1"];
    const server = spawn(binary, args, { stdio: ["ignore", "pipe", "inherit"] });
    try {
      for await (const line of createInterface(server.stdout)) {
        const { event, port }: { event?: string; port?: number } = JSON.parse(line);
        if (event !== "listen") continue;
        const response = await fetch(`http://127.0.0.1:${port}/?origin=${origin}`);
        return JSON.parse(await response.text());
      }
      throw new Error("workerd does not listen.");
    } finally {
      server.kill();
    }
  },
};
