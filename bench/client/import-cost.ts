import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { baseline } from "./contenders.ts";
import { heyApiClient } from "./hey-api-client.ts";
import { ratioSpreads, type Spread } from "./spread.ts";

/** The modules whose import is timed. The empty one is the baseline. */
const modules: Readonly<Record<string, string>> = {
  [baseline]: "",
  "openapi-fetch alone": 'import "openapi-fetch";',
  "together-files": 'import "together-files";',
  "together-ai": 'import "together-ai";',
  ky: 'import "ky";',
  "hey-api + zod": `import ${JSON.stringify(heyApiClient)};`,
};

const report =
  "const { user, system } = process.cpuUsage(); process.stdout.write(String(user + system));";

/** The CPU time of a Node process that imports each module, relative to one that imports nothing. */
export function measureImports(folder: string, runs: number): Record<string, Spread> {
  const scratch = mkdtempSync(join(folder, "import-"));
  try {
    const files = Object.entries(modules).map(([name, statement], index) => {
      const path = join(scratch, `${index}.mjs`);
      writeFileSync(path, `${statement}\n${report}\n`);
      return { name, path };
    });
    const cost = (path: string): number => Number(execFileSync(process.execPath, [path]));
    for (const { path } of files) cost(path);
    const rounds = Array.from({ length: runs }, () =>
      Object.fromEntries(files.map(({ name, path }) => [name, cost(path)])),
    );
    return ratioSpreads(rounds, baseline);
  } finally {
    rmSync(scratch, { recursive: true });
  }
}
