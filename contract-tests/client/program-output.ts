import { execFile } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { bundledProgram } from "../../scripts/package/testing/bundled-program.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Where programs find an entry of the package, bundled: compiling its sources takes most of a short program's time. */
export async function bundledEntry(name: "index" | "openapi"): Promise<string> {
  return pathToFileURL(await bundledProgram(join(root, "src", `${name}.ts`))).href;
}

/** What a program of its own prints; rejects when it fails, or does not end within ten seconds. */
export async function programOutput(program: string, ...flags: string[]): Promise<string> {
  const args = [...flags, "--input-type=module", "--eval", program];
  const run = promisify(execFile)(process.execPath, args, { cwd: root, timeout: 10_000 });
  return (await run).stdout.trim();
}
