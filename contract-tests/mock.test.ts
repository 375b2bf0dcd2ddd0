import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { bundledProgram } from "../scripts/package/testing/bundled-program.ts";
import { startFaultServer } from "./fault-server.ts";
import { portProblem } from "./port-problem.ts";

const root = join(import.meta.dirname, "..");

let program = "";
beforeAll(async () => {
  program = await bundledProgram(join(import.meta.dirname, "mock.ts"));
});

function mock(...words: readonly string[]) {
  return spawn(process.execPath, [program, ...words], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
  });
}

async function textOf(stream: NodeJS.ReadableStream): Promise<string> {
  const chunks: string[] = [];
  for await (const chunk of stream) chunks.push(String(chunk));
  return chunks.join("");
}

describe("npm run mock", () => {
  it("serves the merged document, with and without the path of its base URL, and ends with its server", async () => {
    const port = await freePort();
    const child = mock("-p", port);
    const closed = once(child, "close");
    await new Promise<void>((resolve) => {
      child.stdout.on("data", (chunk) => {
        if (String(chunk).includes("Prism is listening")) resolve();
      });
    });
    const headers = { authorization: "Bearer any" };
    for (const path of ["/files", "/v1/files"]) {
      const response = await fetch(`http://127.0.0.1:${port}${path}`, { headers });
      expect(await response.json()).toMatchObject({ data: [{ object: "file" }] });
    }
    child.kill("SIGTERM");
    await closed;
    expect(await portProblem("127.0.0.1", port)).toBeUndefined();
  });

  it.each(["-p", "--port"])(
    "says in one line that the port of %s is taken, and exits 1",
    async (word) => {
      const server = await startFaultServer();
      const { port } = new URL(server.baseURL);
      const child = mock(word, port);
      const [output, errors, [code]] = await Promise.all([
        textOf(child.stdout),
        textOf(child.stderr),
        once(child, "close"),
      ]);
      await server.close();
      expect({ code, output }).toEqual({ code: 1, output: "" });
      expect(errors).toBe(
        `Port ${port} of 127.0.0.1 is taken. To do: choose another, npm run mock -- -p PORT\n`,
      );
    },
  );
});

describe("portProblem", () => {
  it("names a value that is not a port", async () => {
    expect(await portProblem("127.0.0.1", "70000")).toMatch(/^Port 70000 .* cannot be opened/);
  });
});

async function freePort(): Promise<string> {
  const server = await startFaultServer();
  await server.close();
  return new URL(server.baseURL).port;
}
