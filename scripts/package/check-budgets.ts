import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundleBytes } from "./bundle-bytes.ts";
import type { Outcome } from "./outcome.ts";
import { runProcess } from "./run-process.ts";

/** The most that a consumer may pay: bytes in a browser (min+brotli), type instantiations. */
const budget = { bundleBytes: 10_200, instantiations: 70 } as const;

const program = `
import { Together } from "together-files";
const together = new Together({ apiKey: "key" });
console.log(await together.files.list(), await together.files.retrieve("file-1"));
export {};
`;

async function instantiations(folder: string, skipLibCheck: boolean): Promise<number> {
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
  const run = await runProcess(
    process.execPath,
    [tsc, "-p", project, "--extendedDiagnostics"],
    folder,
  );
  return Number(/^Instantiations:\s+(\d+)/m.exec(run.output)?.[1]);
}

/** Measures the installed package against its budgets. */
export async function checkBudgets(folder: string): Promise<Outcome[]> {
  const bytes = await bundleBytes(program, folder);
  const counts = await Promise.all(
    [true, false].map((skipLibCheck) => instantiations(folder, skipLibCheck)),
  );
  return [
    {
      name: `list and retrieve cost a browser at most ${budget.bundleBytes} bytes, min+brotli`,
      ok: bytes <= budget.bundleBytes,
      seen: `${bytes} bytes`,
    },
    {
      name: `a consumer's types cost at most ${budget.instantiations} instantiations, skipLibCheck on and off`,
      ok: counts.every((count) => count <= budget.instantiations),
      seen: counts.join(" and "),
    },
  ];
}
