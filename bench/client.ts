import { execFileSync, fork } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { contenders } from "./client/contenders.ts";
import { measureImports } from "./client/import-cost.ts";
import { countInstantiations } from "./client/instantiations.ts";
import { runScenario, type ScenarioResult, type Spread } from "./client/rounds.ts";
import { bundleBytes, programs } from "./client/size.ts";
import { measureValidation } from "./client/validation.ts";

const here = import.meta.dirname;
const root = join(here, "..");

function prepare(): void {
  const npm = (words: readonly string[]): void => {
    execFileSync("npm", words, { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
  };
  if (!existsSync(join(here, "node_modules", "ky"))) {
    console.error("Installing the competitors into bench/node_modules …");
    npm(["install", "--prefix", here, "--no-package-lock", "--ignore-scripts", "--no-audit"]);
  }
  console.error("Building dist/ …");
  npm(["run", "-s", "build"]);
}

function row(name: string, cells: readonly string[]): void {
  console.log(`| ${name} | ${cells.join(" | ")} |`);
}

function ratio({ median, least, greatest }: Spread): string {
  return `${median.toFixed(2)} (${least.toFixed(2)}–${greatest.toFixed(2)})`;
}

async function scenarios(baseURL: string): Promise<ScenarioResult[]> {
  const pace = { warmUpMs: 3_000, roundMs: 400, rounds: 11 };
  const results: ScenarioResult[] = [];
  for (const transport of ["stub", "loopback"] as const) {
    for (const call of ["retrieve", "list"] as const) {
      const what = call === "retrieve" ? "one file" : "1,000 files";
      console.error(`Measuring ${what}, ${transport} …`);
      results.push(
        await runScenario({ name: `${what}, ${transport}`, call, transport, baseURL }, pace),
      );
    }
  }
  return results;
}

/** `npm run bench`: this client beside others; prints one table of ratios with least and greatest. */
export async function benchClient(): Promise<void> {
  prepare();
  const server = fork(join(here, "client", "server.ts"), { execArgv: ["--import", "tsx"] });
  try {
    const [port] = await once(server, "message");
    const results = await scenarios(`http://127.0.0.1:${port}/v1`);
    const imports = measureImports(here, 21);
    const names = Object.keys(contenders);
    console.log(`\nNode ${process.version}; CPU time against raw fetch, median (least–greatest)\n`);
    row("", names);
    row(
      "---",
      names.map(() => "---"),
    );
    for (const { name, ratios, heapBytes } of results) {
      row(
        name,
        names.map((each) => {
          const found = ratios[each];
          return found === undefined ? "" : ratio(found);
        }),
      );
      row(
        `${name}: heap bytes per call`,
        names.map((each) => Math.round(heapBytes[each] ?? 0).toLocaleString("en")),
      );
    }
    row(
      "import",
      names.map((each) => {
        const found = imports[each];
        return found === undefined ? "" : ratio(found);
      }),
    );
    const sizes = await Promise.all(names.map((each) => bundleBytes(programs[each] ?? "", here)));
    row(
      "browser bundle, min+brotli, bytes",
      sizes.map((each) => each.toLocaleString("en")),
    );
    const counts = names.map((each) => countInstantiations(programs[each] ?? "", here));
    row(
      "type instantiations, skipLibCheck on / off",
      counts.map(({ skipLibCheck, full }) => `${skipLibCheck} / ${full}`),
    );
    const { validators } = await import("./client/validators.ts");
    console.log(
      `\nValidation of 1,000 files against hand-written checks: ${ratio(await measureValidation(validators))}`,
    );
  } finally {
    server.disconnect();
  }
}
