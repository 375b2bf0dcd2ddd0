import { copyFile, mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import ts from "typescript";

/** What a build cannot go on after, as `tsc` words it; paths start at the package's folder. */
export class BuildError extends Error {
  override readonly name = "BuildError";
}

/** Generated as JavaScript with declarations: the compiler reads them and leaves them where they are. */
const copied = ["validators.js", "validators.d.ts"];

/**
 * Builds `dist/` of the package in a folder: ES modules, declarations and source maps of `src/` and of what
 * it imports from `generated/`. What was in `dist/` is gone afterwards; after an error it stays as it was.
 *
 * @throws BuildError where `tsconfig.build.json` or a source does not compile.
 */
export async function buildDist(root: string): Promise<void> {
  const { options, fileNames, errors } = readConfig(root);
  const program = ts.createProgram(fileNames, options);
  refuse(root, [...errors, ...ts.getPreEmitDiagnostics(program)]);
  const dist = join(root, "dist");
  await rm(dist, { recursive: true, force: true });
  refuse(root, program.emit().diagnostics);
  await mkdir(join(dist, "generated"), { recursive: true });
  await Promise.all(
    copied.map((name) => copyFile(join(root, "generated", name), join(dist, "generated", name))),
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
