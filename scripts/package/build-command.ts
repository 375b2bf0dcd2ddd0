import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire, isBuiltin } from "node:module";
import { dirname, join } from "node:path";
import { build, type Metafile, type Plugin } from "esbuild";
import { noticeOf } from "./notice-of.ts";

const require = createRequire(import.meta.url);

/** Only generate, check and update need these. They are optional peer dependencies of the package. */
const peers = ["typescript", "openapi-typescript", "esbuild"];

/**
 * Bundles the command `together-files` with everything it needs, except its optional peers, into `dist/command/`
 * of the package in a folder, and writes the licenses of the bundled packages to `NOTICE`. Every command is a
 * separate chunk, so `--help` loads next to nothing.
 */
export async function buildCommand(root: string): Promise<void> {
  const outdir = join(root, "dist", "command");
  await rm(outdir, { recursive: true, force: true });
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: { "together-files": "scripts/spec.ts" },
    outdir,
    chunkNames: "chunk-[hash]",
    bundle: true,
    splitting: true,
    external: peers,
    format: "esm",
    platform: "node",
    target: "node20.19",
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: "none",
    metafile: true,
    logLevel: "silent",
    plugins: [embeddedTexts(await moduleTexts(root)), requiredBuiltins],
  });
  await writeFile(join(root, "NOTICE"), await noticeOf(packageFoldersOf(metafile), root));
}

/** The texts that `scripts/codegen/module-text.ts` reads from disk. */
async function moduleTexts(root: string): Promise<ReadonlyMap<string, string>> {
  const runtime = join(root, "scripts", "codegen", "runtime");
  const own = (await readdir(runtime)).filter((file) => !file.endsWith(".test.ts"));
  const ajv = dirname(require.resolve("ajv/dist/runtime/equal"));
  // The excluded two wrap packages that validators never use.
  const ofAjv = (await readdir(ajv)).filter((file) => /^(?!re2|uri).*\.js$/.test(file));
  const files = new Map([
    ...own.map((file) => [`runtime/${file.replace(/\.ts$/, "")}`, join(runtime, file)] as const),
    ...ofAjv.map(
      (file) => [`ajv/dist/runtime/${file.replace(/\.js$/, "")}`, join(ajv, file)] as const,
    ),
    ...["fast-deep-equal", "ajv-formats/dist/formats"].map(
      (name) => [name, require.resolve(name)] as const,
    ),
  ]);
  const texts = [...files].map(
    async ([name, file]) => [name, await readFile(file, "utf8")] as const,
  );
  return new Map(await Promise.all(texts));
}

function embeddedTexts(texts: ReadonlyMap<string, string>): Plugin {
  return {
    name: "embedded-texts",
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]codegen[\\/](?:.*[\\/])?module-text\.ts$/ }, () => ({
        contents: `const texts = new Map(${JSON.stringify([...texts])});
          export async function moduleText(name) {
            const text = texts.get(name);
            if (text === undefined) throw new Error(\`The bundle lacks the text of \${name}.\`);
            return text;
          }`,
      }));
    },
  };
}

/** An ES module has no `require`, but bundled CommonJS modules require Node's modules. */
const requiredBuiltins: Plugin = {
  name: "required-builtins",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /.*/ }, ({ path, kind }) =>
      kind === "require-call" && isBuiltin(path) ? { path, namespace: "builtin" } : undefined,
    );
    onLoad({ filter: /.*/, namespace: "builtin" }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule(${JSON.stringify(path)});`,
    }));
  },
};

/** The folders of the packages that a bundle contains, relative to the project. */
function packageFoldersOf({ inputs }: Metafile): readonly string[] {
  const folders = Object.keys(inputs).flatMap(
    (input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input) ?? [],
  );
  return [...new Set(folders)].sort();
}
