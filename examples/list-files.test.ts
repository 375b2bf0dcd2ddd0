import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { exampleFile as file } from "../contract-tests/example-file.ts";
import { type Answer, startJsonServer } from "../contract-tests/json-server.ts";

const program = fileURLToPath(new URL("list-files.ts", import.meta.url));

interface Finished {
  readonly code: number | null;
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Makes a program believe that somebody watches its standard error. */
const watched = ["--import", "data:text/javascript,process.stderr.isTTY = true"];

function start(
  env: Readonly<Record<string, string>>,
  flags: readonly string[] = [],
  output: "pipe" | number = "pipe",
): ChildProcess {
  const { TOGETHER_API_KEY: _, TOGETHER_BASE_URL: __, TOGETHER_LOG: ___, ...rest } = process.env;
  return spawn(process.execPath, [...flags, "--import", "tsx", program], {
    env: { ...rest, ...env },
    stdio: ["ignore", output, "pipe"],
  });
}

/** Waits for `close`, not `exit`: it comes when no process that was started still holds the output open. */
async function finished(child: ChildProcess): Promise<Finished> {
  const texts = Promise.all([textOf(child.stdout), textOf(child.stderr)]);
  const [code, signal] = await once(child, "close");
  const [stdout, stderr] = await texts;
  return { code, signal, stdout, stderr };
}

async function textOf(stream: NodeJS.ReadableStream | null): Promise<string> {
  const chunks: string[] = [];
  for await (const chunk of stream ?? []) chunks.push(String(chunk));
  return chunks.join("");
}

/** Runs the program with a key against an API of this process. */
async function runAgainst(answers: Readonly<Record<string, Answer>>): Promise<Finished> {
  const api = await startJsonServer(({ path }) => answers[path] ?? { status: 404, body: {} });
  try {
    const env = { TOGETHER_API_KEY: "tk-secret", TOGETHER_BASE_URL: `${api.url}/v1` };
    return await finished(start(env));
  } finally {
    await api.close();
  }
}

describe("npm start without a key", { timeout: 120_000 }, () => {
  it("lists and retrieves mock data, says that they are and how to see real ones, and exits 0", async () => {
    const { code, stdout, stderr } = await finished(start({ TOGETHER_API_KEY: " " }));
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("these are mock data");
    expect(stdout).toContain("TOGETHER_API_KEY=<your key> npm start");
    expect(stdout).toMatch(
      /^ID +NAME +SIZE +CREATED .*\nfile-[\da-f-]{36} +my_file\.jsonl +2\.7 kB +2024-05-06 18:50 UTC /m,
    );
    expect(stdout).toMatch(/^ {2}size +2\.7 kB \(2,664 bytes\)$/m);
  });

  it("says that TOGETHER_BASE_URL is not asked then", async () => {
    const { code, stderr } = await finished(start({ TOGETHER_BASE_URL: "http://api.test" }));
    expect(code).toBe(0);
    expect(stderr).toMatch(/^Without a key nothing is asked of TOGETHER_BASE_URL[^\n]+\n$/);
  });

  it("leaves no process behind when it is interrupted while the mock server starts", async () => {
    const child = start({}, watched);
    const end = finished(child);
    child.stderr?.once("data", () => child.kill("SIGINT"));
    expect(await end).toMatchObject({ signal: "SIGINT", stdout: "" });
  });
});

describe("npm start with a key", { timeout: 60_000 }, () => {
  it("asks the API at TOGETHER_BASE_URL and prints a plain table into a pipe", async () => {
    const long = `${"n".repeat(300)}.csv`;
    const { code, stdout, stderr } = await runAgainst({
      "/v1/files": { body: { data: [file, { ...file, filename: long }] } },
      "/v1/files/file-1": { body: { ...file, LineCount: 12_345 } },
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^2 files\n\nID +NAME /);
    expect(stdout).toContain(long);
    expect(stdout).toMatch(/^ {2}lines +12,345$/m);
    expect(stdout).not.toContain("mock");
    expect(stdout).not.toContain("\u001b");
  });

  it("says so when there are no files, and exits 0", async () => {
    const { code, stdout } = await runAgainst({ "/v1/files": { body: { data: [] } } });
    expect({ code, stdout }).toEqual({ code: 0, stdout: "There are no files yet.\n" });
  });

  it("prints one sentence without the key and exits 1 when the key is refused", async () => {
    const error = { message: "Invalid API key\nprovided", type: "invalid_request_error" };
    const { code, stdout, stderr } = await runAgainst({
      "/v1/files": { status: 401, body: { error } },
    });
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(/^The API refused the key in TOGETHER_API_KEY, [^\n]+\n$/);
    expect(stderr).not.toContain("tk-secret");
  });

  it("tells somebody who watches what it is waiting for", async () => {
    const busy: Answer = { status: 429, headers: { "retry-after-ms": "1" }, body: {} };
    const api = await startJsonServer(() => busy);
    const env = { TOGETHER_API_KEY: "k", TOGETHER_BASE_URL: api.url };
    expect((await finished(start(env, watched))).stderr).toMatch(
      /^429 [^\n]*: retry 1 of 2 in 1 ms\n429 [^\n]*: retry 2 of 2 in 1 ms\nThe API answered [^\n]*429/,
    );
    expect((await finished(start(env))).stderr).toMatch(/^The API answered [^\n]*\n$/);
    await api.close();
  });

  it("says in one sentence that its output cannot be written, and exits 1", async () => {
    const api = await startJsonServer(() => ({ body: { data: [] } }));
    const unwritable = openSync(program, "r");
    const env = { TOGETHER_API_KEY: "k", TOGETHER_BASE_URL: api.url };
    const child = start(env, [], unwritable);
    const [errors, [code]] = await Promise.all([textOf(child.stderr), once(child, "close")]);
    expect(errors).toMatch(/^The output could not be written: [^\n]+\n$/);
    expect(code).toBe(1);
    closeSync(unwritable);
    await api.close();
  });

  it("ends quietly when the reader of its output has gone", async () => {
    const api = await startJsonServer(() => ({ body: { data: Array(5000).fill(file) } }));
    const child = start({ TOGETHER_API_KEY: "k", TOGETHER_BASE_URL: api.url });
    child.stdout?.destroy();
    const errors = textOf(child.stderr);
    await once(child, "exit");
    expect(await errors).toBe("");
    expect(child.exitCode).toBe(0);
    await api.close();
  });
});
