import { cpSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { writeFiles } from "./install-consumer.ts";
import type { Outcome } from "./outcome.ts";
import { runProcess } from "./run-process.ts";

/** A library whose declarations contain the types of clients and their results. */
const library = `
import { Together } from "together-files";
import { openapiClient } from "together-files/openapi";
import { fakeTogether } from "together-files/testing";

export const together = new Together({ apiKey: "key" });
export const client = openapiClient(together);
export const list = () => together.files.list();
export const get = () => client.GET("/files");
export const fake = fakeTogether();
`;

const compilerOptions = {
  target: "es2022",
  module: "nodenext",
  strict: true,
  declaration: true,
  outDir: "out",
  lib: ["es2022", "dom"],
  types: [],
};

/**
 * Checks that a library with declarations compiles against a linked install, as made by `npm link` and pnpm: the
 * package and its dependencies are outside the library.
 */
export async function checkLinked(folder: string): Promise<Outcome> {
  const elsewhere = join(folder, "elsewhere", "node_modules");
  const modules = join(folder, "linked", "node_modules");
  for (const name of ["together-files", "openapi-fetch", "openapi-typescript-helpers"]) {
    cpSync(join(folder, "node_modules", name), join(elsewhere, name), { recursive: true });
  }
  mkdirSync(modules, { recursive: true });
  symlinkSync(join(elsewhere, "together-files"), join(modules, "together-files"), "junction");
  writeFiles(join(folder, "linked"), {
    "package.json": '{ "type": "module" }\n',
    "library.ts": library,
    "tsconfig.json": JSON.stringify({ compilerOptions, files: ["library.ts"] }),
  });
  const tsc = join(folder, "node_modules", "typescript-5.8", "bin", "tsc");
  const args = [tsc, "-p", join(folder, "linked"), "--pretty", "false"];
  const { ok, output } = await runProcess(process.execPath, args, folder);
  return {
    name: "a library with declarations compiles against a linked install",
    ok,
    seen: ok ? "" : output,
  };
}
