import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runProcess } from "./run-process.ts";

const compilerOptions = {
  target: "es2022",
  module: "nodenext",
  strict: true,
  lib: ["es2022", "dom"],
  types: [],
  noEmit: true,
  skipDefaultLibCheck: true,
} as const;

/**
 * Counts the type instantiations of a program, without TypeScript's own libraries: first with `skipLibCheck`, then
 * without.
 *
 * @param tsc The path of the compiler.
 * @param folder The folder to compile the program in, so that its imports resolve. Its package.json must have
 * `"type": "module"`.
 */
export async function countInstantiations(
  program: string,
  folder: string,
  tsc: string,
): Promise<readonly number[]> {
  const scratch = mkdtempSync(join(folder, "instantiations-"));
  try {
    writeFileSync(join(scratch, "program.ts"), `${program}\nexport {};\n`);
    const counts: number[] = [];
    for (const skipLibCheck of [true, false]) {
      const config = { compilerOptions: { ...compilerOptions, skipLibCheck } };
      writeFileSync(
        join(scratch, "tsconfig.json"),
        JSON.stringify({ ...config, files: ["program.ts"] }),
      );
      const args = [tsc, "-p", scratch, "--extendedDiagnostics"];
      const { output } = await runProcess(process.execPath, args, folder);
      counts.push(Number(/^Instantiations:\s+(\d+)/m.exec(output)?.[1]));
    }
    return counts;
  } finally {
    rmSync(scratch, { recursive: true });
  }
}
