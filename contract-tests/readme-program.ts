import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const root = fileURLToPath(new URL("..", import.meta.url));

/** A folder of programs that import this package by name, directly from its sources. */
export interface ProgramFolder {
  /** The compiler's diagnostics for the programs, with strict settings; empty if there are none. */
  readonly diagnostics: readonly string[];
  /** Runs all of them in one process, one after the other. */
  runAll(env: Readonly<Record<string, string>>): Promise<Finished>;
  remove(): Promise<void>;
}

/** How the programs ended. */
interface Finished {
  readonly code: number | string;
  /** The output of each program, by file name. */
  readonly printed: Readonly<Record<string, string>>;
  readonly stderr: string;
}

/** Writes programs, by file name, to a new folder and compiles them. */
export async function writePrograms(
  programs: Readonly<Record<string, string>>,
): Promise<ProgramFolder> {
  const folder = await mkdtemp(join(tmpdir(), "readme-"));
  const compilerOptions = {
    target: "es2022",
    module: "nodenext",
    lib: ["es2023"],
    types: ["node"],
    typeRoots: [join(root, "node_modules/@types")],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noUnusedLocals: true,
    allowImportingTsExtensions: true,
    skipLibCheck: true,
    noEmit: true,
    paths: {
      "together-files": [join(root, "src/index.ts")],
      "together-files/openapi": [join(root, "src/openapi.ts")],
      "together-files/testing": [join(root, "src/testing.ts")],
    },
  };
  const config = join(folder, "tsconfig.json");
  await writeFile(config, JSON.stringify({ compilerOptions }));
  const names = Object.keys(programs);
  const all = names.map((name) => `console.log("== ${name}");\nawait import("./${name}");\n`);
  for (const [name, text] of Object.entries({ ...programs, "all.mts": all.join("") })) {
    await writeFile(join(folder, name), text);
  }
  return {
    diagnostics: diagnosticsOf(folder, compilerOptions),
    runAll: (env) => run(join(folder, "all.mts"), { ...env, TSX_TSCONFIG_PATH: config }),
    remove: () => rm(folder, { recursive: true }),
  };
}

function diagnosticsOf(folder: string, compilerOptions: object): readonly string[] {
  const config = ts.parseJsonConfigFileContent({ compilerOptions }, ts.sys, folder);
  const program = ts.createProgram(config.fileNames, config.options);
  return [...config.errors, ...ts.getPreEmitDiagnostics(program)].map((diagnostic) => {
    const { file, start = 0, messageText } = diagnostic;
    const line = file === undefined ? 0 : file.getLineAndCharacterOfPosition(start).line + 1;
    return `${file?.fileName}:${line} ${ts.flattenDiagnosticMessageText(messageText, "\n")}`;
  });
}

function run(file: string, env: Readonly<Record<string, string>>): Promise<Finished> {
  const args = ["--import", "tsx", file];
  const options = { cwd: root, env: { ...process.env, ...env }, timeout: 60_000 };
  return new Promise((resolve) => {
    execFile(process.execPath, args, options, (error, stdout, stderr) => {
      const parts = stdout.split(/^== (.*)\n/m).slice(1);
      const printed = Object.fromEntries(
        parts.flatMap((name, at) => (at % 2 === 0 ? [[name, parts[at + 1] ?? ""]] : [])),
      );
      resolve({ code: error?.code ?? (error === null ? 0 : "killed"), printed, stderr });
    });
  });
}
