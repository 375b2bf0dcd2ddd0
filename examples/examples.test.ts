import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { type Fault, startFaultServer } from "../contract-tests/fault-server.ts";
import { failure, file, json } from "../contract-tests/faults.ts";
import { bundledProgram } from "../scripts/package/testing/bundled-program.ts";

/** The bundle of each example, which starts in a third of the time. */
const programs = new Map<string, string>();
beforeAll(async () => {
  for (const name of ["list-files", "handle-errors", "limit-time"])
    programs.set(name, await bundledProgram(join(import.meta.dirname, `${name}.ts`)));
});

interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function start(words: readonly string[], env: Readonly<Record<string, string>>): ChildProcess {
  const [name = "", ...args] = words;
  return startNode([programs.get(name) ?? name, ...args], env);
}

function startNode(args: readonly string[], env: Readonly<Record<string, string>>): ChildProcess {
  const { TOGETHER_API_KEY: _, TOGETHER_BASE_URL: __, TOGETHER_LOG: ___, ...rest } = process.env;
  return spawn(process.execPath, args, { env: { ...rest, ...env } });
}

async function finished(child: ChildProcess): Promise<Finished> {
  const texts = Promise.all([textOf(child.stdout), textOf(child.stderr)]);
  const [code] = await once(child, "close");
  const [stdout, stderr] = await texts;
  return { code, stdout, stderr };
}

async function textOf(stream: NodeJS.ReadableStream | null): Promise<string> {
  const chunks: string[] = [];
  for await (const chunk of stream ?? []) chunks.push(String(chunk));
  return chunks.join("");
}

/** Runs an example with a key against an API in this process. */
async function run(words: readonly string[], answer: Fault): Promise<Finished> {
  const api = await startFaultServer();
  api.answer(answer);
  try {
    return await finished(
      start(words, { TOGETHER_API_KEY: "tk-secret", TOGETHER_BASE_URL: api.baseURL }),
    );
  } finally {
    await api.close();
  }
}

describe("npm start", () => {
  it("without a key lists and retrieves made-up files, and says so", async () => {
    const args = ["--import", "tsx", join(import.meta.dirname, "list-files.ts")];
    const { code, stdout, stderr } = await finished(startNode(args, { TOGETHER_API_KEY: " " }));
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("TOGETHER_API_KEY=<your key> npm start");
    expect(stdout).toMatch(/'file-[\da-f-]{36}'.*'my_file\.jsonl'.*2664/);
    expect(stdout).toMatch(/retrieved by its id: \{\n {2}id: 'file-/);
  });

  it("with a key calls the API, and escapes control characters", async () => {
    const body = { data: [{ ...file, filename: "a\u001b[2J.csv" }], ...file };
    const { code, stdout } = await run(["list-files"], json(body));
    expect(code).toBe(0);
    expect(stdout).toContain("a\\x1B[2J.csv");
    expect(stdout).not.toContain("made-up");
    expect(stdout).not.toContain("\u001b");
  });

  it("ends without an error if its output is closed early", async () => {
    const api = await startFaultServer();
    api.answer(json({ data: Array(500).fill(file), ...file }));
    const child = start(["list-files"], { TOGETHER_API_KEY: "k", TOGETHER_BASE_URL: api.baseURL });
    child.stdout?.destroy();
    const [errors, [code]] = await Promise.all([textOf(child.stderr), once(child, "close")]);
    expect({ code, errors }).toEqual({ code: 0, errors: "" });
    await api.close();
  });

  it("exits 1 with one line, without the key, if the key is rejected", async () => {
    const error = { message: "Invalid API key provided", type: "invalid_request_error" };
    const { code, stdout, stderr } = await run(["list-files"], json({ error }, 401));
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(/^AuthenticationError: [^\n]*Invalid API key provided[^\n]*\n$/);
    expect(stderr).not.toContain("tk-secret");
  });
});

describe("an example", () => {
  it.each<[string, string[], Fault, string, number]>([
    [
      "a missing file",
      ["handle-errors", "file-x"],
      failure(404),
      'no file with the id "file-x".',
      1,
    ],
    [
      "a rate limit",
      ["handle-errors", "file-x"],
      failure(429, { "retry-after-ms": "1" }),
      "asks to wait 1 ms.",
      1,
    ],
    ["a file", ["handle-errors", "file-x"], json(file), "my_file.jsonl has 2664 bytes.", 0],
    ["a list in time", ["limit-time"], json({ data: [file] }), "1 files", 0],
  ])("reports %s", async (_, words, answer, expected, exitCode) => {
    const { code, stdout, stderr } = await run(words, answer);
    expect(stdout + stderr).toContain(expected);
    expect(code).toBe(exitCode);
  });

  it("ends a call at Ctrl-C", async () => {
    let child: ChildProcess | undefined;
    const api = await startFaultServer();
    api.answer(() => child?.kill("SIGINT"));
    child = start(["limit-time"], { TOGETHER_API_KEY: "k", TOGETHER_BASE_URL: api.baseURL });
    expect(await finished(child)).toMatchObject({ code: 1, stderr: "Canceled.\n" });
    await api.close();
  });
});
