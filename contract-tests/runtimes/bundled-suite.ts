import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = fileURLToPath(new URL(".", import.meta.url));

/** The folder that keeps downloads for the runtimes between runs. */
export const cache: string = fileURLToPath(new URL("../../.cache/runtimes/", import.meta.url));

/** Bundles an entry, the suite and the client into one ES module. Returns its path. */
export async function bundledSuite(entry: "program" | "worker" | "page"): Promise<string> {
  await mkdir(cache, { recursive: true });
  const outfile = join(cache, `${entry}.mjs`);
  await build({
    entryPoints: [join(here, "entries", `${entry}.ts`)],
    outfile,
    bundle: true,
    format: "esm",
    platform: "neutral",
    conditions: ["import"],
    mainFields: ["module", "main"],
    target: "es2022",
    logLevel: "warning",
  });
  return outfile;
}
