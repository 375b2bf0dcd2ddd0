import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { heyApiClient } from "./hey-api-client.ts";
import { type Spread, spread } from "./rounds.ts";

/** The modules whose import is timed. The empty one is the baseline. */
export const modules: Readonly<Record<string, string>> = {
  "raw fetch": "",
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
    const ratios: Record<string, number[]> = {};
    for (let run = 0; run < runs; run += 1) {
      const costs = files.map(({ name, path }) => ({ name, cost: cost(path) }));
      const empty = costs[0]?.cost ?? Number.NaN;
      for (const each of costs) {
        ratios[each.name] = [...(ratios[each.name] ?? []), each.cost / empty];
      }
    }
    return Object.fromEntries(Object.entries(ratios).map(([name, each]) => [name, spread(each)]));
  } finally {
    rmSync(scratch, { recursive: true });
  }
}
