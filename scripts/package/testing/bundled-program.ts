import { readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { build, type Plugin } from "esbuild";

/** Gives each source its own URL instead of the bundle's, because some read the files next to them. */
const ownUrls: Plugin = {
  name: "own-urls",
  setup(bundler) {
    bundler.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const url = JSON.stringify(pathToFileURL(path).href);
      const contents = (await readFile(path, "utf8")).replaceAll("import.meta.url", url);
      return { contents, loader: "ts" };
    });
  },
};

const root = join(import.meta.dirname, "..", "..", "..");

/**
 * Bundles a program of the project, without its packages, into a file that plain Node can run, and returns the
 * file's path. For a test that starts a program many times, this is faster than compiling its sources at each
 * start.
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
    // Keeps dynamic imports lazy.
    splitting: true,
    packages: "external",
    plugins: [ownUrls],
    format: "esm",
    platform: "node",
    target: "node20.19",
    logLevel: "silent",
  });
  return join(outdir, `${name}.mjs`);
}
