import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const tsc = join(import.meta.dirname, "..", "..", "node_modules", "typescript", "bin", "tsc");

/** Type instantiations that a program pays, TypeScript's own libraries aside: skipLibCheck on and off. */
export interface Instantiations {
  readonly skipLibCheck: number;
  readonly full: number;
}

function count(folder: string, skipLibCheck: boolean): number {
  const configuration = {
    compilerOptions: {
      strict: true,
      target: "es2022",
      module: "nodenext",
      lib: ["es2022", "dom"],
      types: [],
      noEmit: true,
      skipLibCheck,
      skipDefaultLibCheck: true,
    },
    files: ["program.ts"],
  };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(configuration));
  const run = spawnSync(process.execPath, [tsc, "-p", folder, "--extendedDiagnostics"], {
    encoding: "utf8",
  });
  return Number(/^Instantiations:\s+(\d+)/m.exec(run.stdout)?.[1]);
}

/** Counts for one program, compiled in a scratch folder below `folder` so that its imports resolve. */
export function countInstantiations(program: string, folder: string): Instantiations {
  const scratch = mkdtempSync(join(folder, "types-"));
  try {
    writeFileSync(join(scratch, "package.json"), '{ "type": "module" }');
    writeFileSync(join(scratch, "program.ts"), `${program}\nexport {};\n`);
    return { skipLibCheck: count(scratch, true), full: count(scratch, false) };
  } finally {
    rmSync(scratch, { recursive: true });
  }
}
