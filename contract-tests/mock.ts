import { spawn } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { parse, stringify } from "yaml";
import { portProblem } from "./port-problem.ts";
import { withBasePath } from "./with-base-path.ts";

/**
 * `npm run mock [-- PRISM OPTION…]`: runs Prism's command line on the merged document. First checks that the port
 * is free, because otherwise Prism prints a page of help. Exits 1 if the port is taken, otherwise as Prism does.
 */
const words = process.argv.slice(2);
const { values } = parseArgs({
  args: words,
  strict: false,
  options: {
    host: { type: "string", short: "h", default: "127.0.0.1" },
    port: { type: "string", short: "p", default: "4010" },
    help: { type: "boolean" },
    version: { type: "boolean" },
  },
});
const asks = values.help === true || values.version === true;
const problem = asks ? undefined : await portProblem(`${values.host}`, `${values.port}`);

if (problem === undefined) {
  const prism = fileURLToPath(import.meta.resolve("@stoplight/prism-cli/dist/index.js"));
  const args = [prism, "mock", await writeServedDocument(), ...words];
  const child = spawn(process.execPath, args, { stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => child.kill(signal));
  }
  child.on("exit", (code) => {
    process.exitCode = code ?? 1;
  });
} else {
  process.stderr.write(`${problem}\n`);
  process.exitCode = 1;
}

/**
 * Prism ignores the path of the server's URL, so the document that it serves also has each operation below that
 * path.
 */
async function writeServedDocument(): Promise<string> {
  const file = ".cache/mock.yaml";
  const document = parse(await readFile("generated/openapi.yaml", "utf8"));
  await mkdir(".cache", { recursive: true });
  await writeFile(file, stringify(withBasePath(document), { aliasDuplicateObjects: false }));
  return file;
}
