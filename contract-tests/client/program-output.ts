import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Where programs find the package's entry. */
export const index: string = new URL("../../src/index.ts", import.meta.url).href;

/** What a program of its own prints; rejects when it fails, or does not end within ten seconds. */
export async function programOutput(program: string, ...flags: string[]): Promise<string> {
  const args = ["--import", "tsx", ...flags, "--input-type=module", "--eval", program];
  const run = promisify(execFile)(process.execPath, args, { cwd: root, timeout: 10_000 });
  return (await run).stdout.trim();
}
