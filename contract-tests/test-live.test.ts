import { execFile } from "node:child_process";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { bundledProgram } from "../scripts/package/testing/bundled-program.ts";
import { startFaultServer } from "./fault-server.ts";
import { byPath, file, json } from "./faults.ts";

let command = "";
beforeAll(async () => {
  command = await bundledProgram(join(import.meta.dirname, "test-live.ts"));
});

interface Finished {
  readonly code: number | string;
  readonly stdout: string;
  readonly stderr: string;
}

function run(env: Readonly<Record<string, string>>): Promise<Finished> {
  const { TOGETHER_API_KEY: _, TOGETHER_BASE_URL: __, ...rest } = process.env;
  return new Promise((resolve) => {
    execFile(process.execPath, [command], { env: { ...rest, ...env } }, (error, stdout, stderr) => {
      resolve({ code: error?.code ?? 0, stdout, stderr });
    });
  });
}

async function runAgainst(retrieved: unknown): Promise<Finished> {
  const api = await startFaultServer();
  api.answer(byPath({ "/files": json({ data: [file] }), [`/files/${file.id}`]: json(retrieved) }));
  try {
    return await run({ TOGETHER_API_KEY: "tk-secret", TOGETHER_BASE_URL: api.baseURL });
  } finally {
    await api.close();
  }
}

describe("npm run test:live", () => {
  it("says in one sentence that the key is missing, and exits 1", async () => {
    const { code, stdout, stderr } = await run({ TOGETHER_API_KEY: "\n" });
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(/^[^\n]*set TOGETHER_API_KEY\.\n$/);
  });

  it("exits 0 if the API keeps the contract, and lists the requests", async () => {
    const { code, stdout, stderr } = await runAgainst(file);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("GET /files was answered 200\nGET /files/file-abc was answered 200\n");
    expect(stdout).toContain("keeps the contract.");
  });

  it("exits 1 if the API breaks it, with each breach on a line", async () => {
    const { code, stdout } = await runAgainst({ ...file, bytes: "2664" });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^FAILED GET \/files\/\{id\} 200: Prism reports response\/body\/bytes/m);
    expect(stdout).not.toContain("tk-secret");
  });

  it("says in one sentence that the base URL is not a URL", async () => {
    const { code, stderr } = await run({ TOGETHER_API_KEY: "k", TOGETHER_BASE_URL: "here" });
    expect(code).toBe(1);
    expect(stderr).toBe(
      'npm run test:live could not run: TOGETHER_BASE_URL is not a URL: "here"\n',
    );
  });
});
