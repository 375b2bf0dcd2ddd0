import { mkdir, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { build, transform } from "esbuild";

/** An entry point of the package, with its exports as found by the ES module build. */
export interface Entry {
  /** The path from the root of the repository, such as `src/index.ts`. */
  readonly source: string;
  readonly exports: readonly string[];
}

/** The file with all the code, except what only Node can load. */
const bundleName = "together-files.js";

/**
 * Builds the CommonJS side of the package in `folder`: one bundle, and for each entry a file that re-exports its
 * names from the bundle, so that all entries share one set of classes. An entry for Node only is built separately.
 * openapi-fetch is bundled, because test runners that require it do not find its `default` where Node does.
 */
export async function buildCommonjs(
  root: string,
  folder: string,
  entries: readonly Entry[],
): Promise<void> {
  await mkdir(join(folder, "src"), { recursive: true });
  await writeFile(join(folder, "package.json"), '{ "type": "commonjs" }\n');
  const nodeOnly = entries.filter(({ source }) => source.endsWith("-node.ts"));
  const shared = entries.filter((entry) => !nodeOnly.includes(entry));
  const options = { absWorkingDir: root, bundle: true, format: "cjs", target: "es2022" } as const;
  await build({
    ...options,
    stdin: {
      contents: shared.map(({ source }) => `export * from "./${source}";`).join("\n"),
      resolveDir: root,
    },
    outfile: join(folder, "src", bundleName),
    platform: "neutral",
    logLevel: "silent",
  });
  await build({
    ...options,
    entryPoints: nodeOnly.map(({ source }) => source),
    outdir: join(folder, "src"),
    platform: "node",
    logLevel: "silent",
  });
  for (const { source, exports } of shared) {
    const { code } = await transform(
      `export { ${exports.join(", ")} } from "./${bundleName}";`,
      { format: "cjs", platform: "node" }, // With `platform: "node"`, the code lets Node detect the names of a CommonJS module.
    );
    await writeFile(join(folder, "src", basename(source).replace(/ts$/, "js")), code);
  }
}
