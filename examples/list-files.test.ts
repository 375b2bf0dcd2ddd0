import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
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

function start(env: Readonly<Record<string, string>>): ChildProcess {
  const { TOGETHER_API_KEY: _, TOGETHER_BASE_URL: __, ...rest } = process.env;
  return spawn(process.execPath, ["--import", "tsx", program], {
    env: { ...rest, ...env },
    stdio: ["ignore", "pipe", "pipe"],
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
    const { code, stdout } = await finished(start({ TOGETHER_API_KEY: " " }));
    expect(code).toBe(0);
    expect(stdout).toContain("these are mock data");
    expect(stdout).toContain("TOGETHER_API_KEY=<your key> npm start");
    expect(stdout).toMatch(
      /^ID +NAME +SIZE +CREATED .*\nstring +my_file\.jsonl +2\.7 kB +2024-05-06 18:50 UTC /m,
    );
    expect(stdout).toMatch(/^ {2}size +2\.7 kB \(2,664 bytes\)$/m);
  });

  it("leaves no process behind when it is interrupted while the mock server starts", async () => {
    const child = start({});
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
