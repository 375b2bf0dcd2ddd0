import { execFile } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { bundledProgram } from "../../scripts/package/testing/bundled-program.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The URL of an entry of the package, bundled, because compiling its sources takes most of a short program's time. */
export async function bundledEntry(name: "index" | "openapi"): Promise<string> {
  return pathToFileURL(await bundledProgram(join(root, "src", `${name}.ts`))).href;
}

/**
 * Runs a program in its own process and returns its output. Rejects if it fails or does not end within ten
 * seconds.
 */
export async function programOutput(program: string, ...flags: string[]): Promise<string> {
  const args = [...flags, "--input-type=module", "--eval", program];
  const run = promisify(execFile)(process.execPath, args, { cwd: root, timeout: 10_000 });
  return (await run).stdout.trim();
}
