import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { transformSync } from "esbuild";
import { missingProgram, movingPrograms, vendorPackage } from "./moving-programs.ts";
import type { Outcome } from "./outcome.ts";
import { runProcess } from "./run-process.ts";

const meanings: Readonly<Record<string, string>> = {
  "vendor.ts": `a program written for ${vendorPackage} compiles against it`,
  "moved.ts":
    "the same program, moved over as docs/moving-over.md says, compiles against this package",
  "missing.ts": "everything that docs/moving-over.md lists as missing is missing",
};

/**
 * Checks that a program written for the vendor's SDK moves over as docs/moving-over.md says: with only its imports
 * changed, it compiles against both packages and prints the same, and everything that the table lists as missing
 * is missing. The SDK is in `folder`, next to the package.
 */
export async function checkMoving(folder: string): Promise<Outcome[]> {
  const programs = { ...movingPrograms, "missing.ts": missingProgram };
  const project = join(folder, "moving");
  mkdirSync(project, { recursive: true });
  for (const [name, text] of Object.entries(programs)) writeFileSync(join(project, name), text);
  const [vendor, moved] = await Promise.all(
    Object.entries(movingPrograms).map(([name, text]) => printed(folder, project, name, text)),
  );
  return [
    ...(await Promise.all(Object.keys(programs).map((name) => compiled(folder, project, name)))),
    {
      name: "the program prints the same after moving over as before",
      ok: vendor !== undefined && vendor !== "" && vendor === moved,
      seen: vendor === moved ? "" : `with the SDK:\n${vendor}\nmoved over:\n${moved}`,
    },
  ];
}

async function compiled(folder: string, project: string, name: string): Promise<Outcome> {
  const tsc = join(folder, "node_modules", "typescript-5.8", "bin", "tsc");
  const options = ["--module", "nodenext", "--target", "es2022", "--types", "node", "--strict"];
  const quiet = ["--noEmit", "--skipLibCheck", "--pretty", "false"];
  const run = await runProcess(process.execPath, [tsc, ...options, ...quiet, name], project);
  return {
    name: meanings[name] ?? name,
    ok: run.ok,
    seen: run.ok ? "" : run.output,
  };
}

async function printed(
  folder: string,
  project: string,
  name: string,
  text: string,
): Promise<string> {
  const file = join(project, name.replace(/ts$/, "mjs"));
  writeFileSync(file, transformSync(text, { loader: "ts", format: "esm" }).code);
  return (await runProcess(process.execPath, [file], folder)).output;
}
