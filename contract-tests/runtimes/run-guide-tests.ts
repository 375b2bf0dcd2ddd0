import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { runProcess } from "../../scripts/package/run-process.ts";
import { codeBlocks, sectionOf } from "../markdown-text.ts";
import { cache } from "./bundled-suite.ts";
import type { TestResult } from "./run-suite.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Runs the tests in a section of `docs/testing.md` with a runtime's own test runner. */
export async function runGuideTests(binary: string, args: readonly string[]): Promise<TestResult> {
  const name = `runs the tests of docs/testing.md with ${args[0]}`;
  const { ok, output } = await runProcess(binary, [...args, await bundledTests()], cache);
  const hasRun = ok && /\b(?:pass 2|2 pass)/.test(output);
  return hasRun ? { name } : { name, error: output };
}

/** The section's code, bundled with the client from its sources, which needs no build. */
async function bundledTests(): Promise<string> {
  const guide = await readFile(join(root, "docs", "testing.md"), "utf8");
  const [block] = codeBlocks(sectionOf(guide, "Node, Bun and Deno"));
  await mkdir(cache, { recursive: true });
  await build({
    stdin: { contents: block?.text ?? "", resolveDir: root },
    outfile: join(cache, "guide.test.mjs"),
    bundle: true,
    format: "esm",
    platform: "node",
    alias: {
      "together-files": join(root, "src", "index.ts"),
      "together-files/testing": join(root, "src", "testing.ts"),
    },
    logLevel: "warning",
  });
  return "./guide.test.mjs";
}
