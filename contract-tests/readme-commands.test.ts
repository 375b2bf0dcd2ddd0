import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { runCommand } from "../scripts/commands/run-command.ts";
import { pagesOf } from "../scripts/commands/testing/files-project.ts";
import { recordingIo } from "../scripts/commands/testing/recording-io.ts";
import { lateIn2025 } from "../scripts/drift/testing/files-api.ts";
import { type Loopback, loopback } from "../scripts/drift/testing/loopback.ts";
import { codeBlocks, codeSpans } from "./markdown-text.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const readme = readFileSync(join(root, "README.md"), "utf8");

/** Each command line that the README shows, without its comment. */
const shown = [
  ...codeBlocks(readme)
    .filter(({ language }) => language === "sh")
    .flatMap(({ text }) => text.split("\n")),
  ...codeSpans(readme).filter((code) => /^(?:npx|npm) /.test(code)),
].map((line) => line.replace(/ +#.*$/, ""));
const tool = "npx together-files ";
const tools = shown.filter((line) => line.startsWith(tool));

/** What runs the others, which take minutes, fetch the real pages or do not end. */
const runElsewhere: Readonly<Record<string, string>> = {
  "npm install && npm start": "examples/examples.test.ts",
  "npm install && npm test": ".ci/run",
  "npm install together-files": "scripts/package/install-consumer.ts",
  "npm run update": "scripts/commands/update.test.ts",
  "npm run generate": "scripts/commands/generate.test.ts",
  "npm run check": ".ci/run",
  "npm run mock": "contract-tests/mock.test.ts",
  "npm run docs": "scripts/package/check-docs.ts",
  'curl -H "Authorization: Bearer any" http://127.0.0.1:4010/v1/files':
    "contract-tests/mock.test.ts",
  "TOGETHER_API_KEY=any TOGETHER_BASE_URL=http://127.0.0.1:4010/v1 npm start":
    "examples/examples.test.ts",
  "npm run -s spec -- add URL": "scripts/commands/add.test.ts",
};

const pages = pagesOf(lateIn2025);
let vendor: Loopback;
let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "readme-commands-"));
  vendor = await loopback((request, response) => {
    const name = request.url?.slice(1) ?? "";
    response.end(name === "llms.txt" ? "[a](/get-files.md) [b](/get-files-id.md)" : pages[name]);
  });
});
afterAll(async () => {
  await vendor.close();
  await rm(folder, { recursive: true });
});

async function run(line: string) {
  const words = line.slice(tool.length).replace("https://docs.example.com", vendor.origin);
  const { io, printed } = recordingIo(folder);
  const code = await runCommand(words.split(" "), { ...io, fetch: globalThis.fetch });
  return { code, err: printed.err };
}

it("the commands with npx together-files in README.md work in their order", async () => {
  expect(tools.length).toBeGreaterThan(4);
  for (const line of tools) {
    // The README assumes that its reader has two documents.
    if (line.includes("old.yaml"))
      for (const name of ["old.yaml", "new.yaml"])
        await writeFile(join(folder, name), readFileSync(join(folder, "openapi.yaml")));
    expect({ line, ...(await run(line)) }).toMatchObject({ line, code: 0 });
  }
});

it("a test, a check or CI runs every other command of README.md", () => {
  const others = new Set(shown.filter((line) => !line.startsWith(tool)));
  expect([...others].sort()).toEqual(Object.keys(runElsewhere).sort());
  expect(Object.values(runElsewhere).filter((file) => !existsSync(join(root, file)))).toEqual([]);
});
