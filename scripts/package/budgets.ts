import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundleBytes } from "./bundle-bytes.ts";
import type { Outcome } from "./outcome.ts";
import { runProcess } from "./run-process.ts";

/**
 * What a consumer may at most pay: bytes in a browser (min+brotli), type instantiations. The bundle's target is not
 * met: openapi-fetch takes 2,300 bytes of it, and no promise of the client was given up for the rest. Until it is
 * met, the bundle must not grow past what it is.
 */
const budget = { bundleBytes: 9_700, bundleTarget: 5_500, instantiations: 70 } as const;

const missedTarget = `the target of ${budget.bundleTarget} bytes; no failure, for openapi-fetch takes 2300, and no promise of the client is given up for the rest`;

const program = `
import { Together } from "together-files";
const together = new Together({ apiKey: "key" });
console.log(await together.files.list(), await together.files.retrieve("file-1"));
export {};
`;

function instantiations(folder: string, skipLibCheck: boolean): number {
  const project = join(folder, `instantiations-${skipLibCheck}`);
  mkdirSync(project, { recursive: true });
  writeFileSync(join(project, "program.ts"), program);
  const compilerOptions = {
    target: "es2022",
    module: "nodenext",
    strict: true,
    lib: ["es2022", "dom"],
    types: [],
    noEmit: true,
    skipLibCheck,
    skipDefaultLibCheck: true,
  };
  writeFileSync(
    join(project, "tsconfig.json"),
    JSON.stringify({ compilerOptions, files: ["program.ts"] }),
  );
  const tsc = join(folder, "node_modules", "typescript-5.9", "bin", "tsc");
  const run = runProcess(process.execPath, [tsc, "-p", project, "--extendedDiagnostics"], folder);
  return Number(/^Instantiations:\s+(\d+)/m.exec(run.output)?.[1]);
}

/** Measures the installed package against its budgets. */
export async function checkBudgets(folder: string): Promise<Outcome[]> {
  const bytes = await bundleBytes(program, folder);
  const counts = [true, false].map((skipLibCheck) => instantiations(folder, skipLibCheck));
  return [
    {
      name: `list and retrieve cost a browser at most ${budget.bundleBytes} bytes, min+brotli`,
      ok: bytes <= budget.bundleBytes,
      seen: `${bytes} bytes`,
      ...(bytes > budget.bundleTarget && { missed: missedTarget }),
    },
    {
      name: `a consumer's types cost at most ${budget.instantiations} instantiations, skipLibCheck on and off`,
      ok: counts.every((count) => count <= budget.instantiations),
      seen: counts.join(" and "),
    },
  ];
}
