import { join, relative } from "node:path";
import { build } from "esbuild";

const root = join(import.meta.dirname, "..", "..", "..");

/**
 * Bundles a program of the project without its packages and returns the path of the file, which plain Node runs. A test
 * that starts a program many times spends less on this than on compiling the program's sources at each start.
 */
export async function bundledProgram(entry: string): Promise<string> {
  const outdir = join(
    root,
    "node_modules/.cache/bundled-programs",
    process.env.VITEST_POOL_ID ?? "",
  );
  const name = relative(root, entry).replaceAll(/\W+/g, "-");
  await build({
    entryPoints: { [name]: entry },
    outdir,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    // So that what a program imports late is loaded late here, too.
    splitting: true,
    packages: "external",
    format: "esm",
    platform: "node",
    target: "node20.19",
    logLevel: "silent",
  });
  return join(outdir, `${name}.mjs`);
}
