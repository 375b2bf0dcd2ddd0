import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

/**
 * The source text of a module that becomes part of generated validators: a module of a package by the name it is
 * imported under, or one of this room's `runtime/` by its path, without extension.
 *
 * The bundled command does not have these files, so `scripts/package/build-command.ts` replaces this module by one
 * that contains the texts.
 */
export async function moduleText(name: string): Promise<string> {
  const path = name.startsWith("runtime/")
    ? new URL(`${name}.ts`, import.meta.url)
    : createRequire(import.meta.url).resolve(name);
  return readFile(path, "utf8");
}
