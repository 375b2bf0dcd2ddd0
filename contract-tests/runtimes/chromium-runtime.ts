import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { text } from "node:stream/consumers";
import { bundledSuite } from "./bundled-suite.ts";
import type { TestResult } from "./run-suite.ts";
import type { Runtime } from "./runtime.ts";

const names = ["chromium", "chromium-browser", "google-chrome"];

const flags = ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run"];

/**
 * A page in a real browser. Its policy forbids generating code from strings, and requests to anything but the
 * server.
 */
export const chromiumRuntime: Runtime = {
  name: "Chromium",
  async find() {
    const folders = (process.env.PATH ?? "").split(delimiter);
    const paths = names.flatMap((name) => folders.map((folder) => join(folder, name)));
    const binary = paths.find((path) => existsSync(path));
    return binary === undefined
      ? { skipped: `there is no ${names.join(", ")} on the PATH` }
      : { binary };
  },
  cannot: {
    "names the target of a redirect": "browsers hide it from programs",
    "sends one User-Agent of its own": "browsers send their own",
    "names the platform's error code": "browsers do not say why a connection failed",
  },
  async run(binary, origin) {
    const profile = await mkdtemp(join(tmpdir(), "chromium-"));
    const page = await servePage(await readFile(await bundledSuite("page"), "utf8"), origin);
    const browser = spawn(binary, [...flags, `--user-data-dir=${profile}`, page.url], {
      stdio: "ignore",
    });
    const ended = new Promise<void>((resolve) => browser.once("close", () => resolve()));
    try {
      return await Promise.race([page.results, ended.then(() => ranNothing())]);
    } finally {
      browser.kill();
      await ended;
      page.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  },
};

function ranNothing(): never {
  throw new Error("The browser ended without results.");
}

/** A page with the suite, and the suite's results. */
interface ServedPage {
  readonly url: string;
  readonly results: Promise<readonly TestResult[]>;
  close(): void;
}

async function servePage(script: string, origin: string): Promise<ServedPage> {
  const policy = `default-src 'none'; script-src 'self'; connect-src 'self' ${origin} http://127.0.0.1:2`;
  const html = { "content-type": "text/html", "content-security-policy": policy };
  const server = createServer();
  const results = new Promise<readonly TestResult[]>((resolve) => {
    server.on("request", async (request, response) => {
      if (request.url?.startsWith("/suite.js")) {
        response.writeHead(200, { "content-type": "text/javascript" }).end(script);
      } else if (request.url === "/results") {
        resolve(JSON.parse(await text(request)));
        response.end();
      } else {
        response
          .writeHead(200, html)
          .end(`<script type="module" src="/suite.js?origin=${origin}"></script>`);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // It listens on TCP.
  return {
    url: `http://127.0.0.1:${port}/`,
    results,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
