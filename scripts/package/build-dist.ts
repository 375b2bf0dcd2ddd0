import { copyFile, mkdir, rm } from "node:fs/promises";
import { join, relative } from "node:path";
import { build, type Metafile } from "esbuild";
import ts from "typescript";
import { buildCommonjs, type Entry } from "./build-commonjs.ts";

/** A build failed. The message is that of `tsc`; paths start at the package's folder. */
export class BuildError extends Error {
  override readonly name = "BuildError";
}

/** The package's entries, in line with `exports` in package.json. */
const entries = ["index", "openapi", "testing", "testing-node"].map((name) => `src/${name}.ts`);

/**
 * Builds `dist/` of the package in a folder: declarations with the compiler, and JavaScript with esbuild, one file
 * per entry and one shared file, because each additional file slows down an import of the package. Also builds
 * CommonJS, in `dist/cjs/`. The old content of `dist/` is removed only if everything compiles.
 *
 * @throws BuildError if `tsconfig.build.json` is invalid or a source does not compile.
 */
export async function buildDist(root: string): Promise<void> {
  const { options, fileNames, errors } = readConfig(root);
  const program = ts.createProgram(fileNames, options);
  refuse(root, [...errors, ...ts.getPreEmitDiagnostics(program)]);
  const dist = join(root, "dist");
  await rm(dist, { recursive: true, force: true });
  refuse(root, emitDeclarations(program, dist));
  // The generator writes these, so the compiler does not emit them; other declarations refer to them.
  const declarations = "generated/validators.d.ts";
  for (const folder of [dist, join(dist, "cjs")]) {
    await mkdir(join(folder, "generated"), { recursive: true });
    await copyFile(join(root, declarations), join(folder, declarations));
  }
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: entries,
    outdir: join(dist, "src"),
    chunkNames: "shared-[hash]",
    bundle: true,
    splitting: true,
    packages: "external",
    format: "esm",
    platform: "neutral",
    target: "es2022",
    sourcemap: true,
    sourcesContent: false,
    metafile: true,
    logLevel: "silent",
  });
  await buildCommonjs(root, join(dist, "cjs"), entriesOf(metafile));
}

/**
 * Writes each declaration file to `dist/`, and again to `dist/cjs/`, with paths to the sources one level longer.
 */
function emitDeclarations(program: ts.Program, dist: string): readonly ts.Diagnostic[] {
  const { diagnostics } = program.emit(undefined, (file, text) => {
    const further = file.endsWith(".map") ? text.replaceAll('"../', '"../../') : text;
    ts.sys.writeFile(file, text);
    ts.sys.writeFile(join(dist, "cjs", relative(dist, file)), further);
  });
  return diagnostics;
}

function entriesOf({ outputs }: Metafile): Entry[] {
  return Object.values(outputs).flatMap(({ entryPoint, exports }) =>
    entryPoint === undefined ? [] : [{ source: entryPoint, exports }],
  );
}

function readConfig(root: string): ts.ParsedCommandLine {
  const { config, error } = ts.readConfigFile(join(root, "tsconfig.build.json"), ts.sys.readFile);
  refuse(root, error === undefined ? [] : [error]);
  return ts.parseJsonConfigFileContent(config, ts.sys, root);
}

function refuse(root: string, diagnostics: readonly ts.Diagnostic[]): void {
  if (diagnostics.length === 0) return;
  const text = ts.formatDiagnostics(diagnostics, {
    getCurrentDirectory: () => root,
    getCanonicalFileName: (name) => name,
    getNewLine: () => "\n",
  });
  throw new BuildError(text.trimEnd());
}
