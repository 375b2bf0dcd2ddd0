import { execFileSync, fork } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { bundleBytes } from "../scripts/package/bundle-bytes.ts";
import { countInstantiations } from "../scripts/package/count-instantiations.ts";
import { contenders } from "./client/contenders.ts";
import { generateHeyApiClient } from "./client/hey-api-client.ts";
import { measureImports } from "./client/import-cost.ts";
import { runScenario, type ScenarioResult } from "./client/rounds.ts";
import { programs } from "./client/size.ts";
import type { Spread } from "./client/spread.ts";
import { measureValidation } from "./client/validation.ts";

const here = import.meta.dirname;
const root = join(here, "..");

async function prepare(): Promise<void> {
  const npm = (words: readonly string[]): void => {
    execFileSync("npm", words, { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
  };
  if (!existsSync(join(here, "node_modules", "typebox"))) {
    console.error("Installing the other packages into bench/node_modules …");
    npm(["install", "--prefix", here, "--no-package-lock", "--ignore-scripts", "--no-audit"]);
  }
  console.error("Building dist/, and hey-api's client …");
  execFileSync(process.execPath, ["--import", "tsx", "scripts/package/build.ts"], { cwd: root });
  await generateHeyApiClient(join(root, "generated", "openapi.yaml"));
}

function row(name: string, cells: readonly string[]): void {
  console.log(`| ${name} | ${cells.join(" | ")} |`);
}

function ratio(spread: Spread | undefined): string {
  if (spread === undefined) return "";
  const { median, least, greatest } = spread;
  return `${median.toFixed(2)} (${least.toFixed(2)}–${greatest.toFixed(2)})`;
}

async function scenarios(baseURL: string): Promise<ScenarioResult[]> {
  const pace = { warmUpMs: 3_000, roundMs: 100, rounds: 45 };
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

const names = Object.keys(contenders);

function perName(cell: (name: string) => string): readonly string[] {
  return names.map(cell);
}

function printScenarios(results: readonly ScenarioResult[]): void {
  for (const { name, ratios, heapBytes } of results) {
    row(
      name,
      perName((each) => ratio(ratios[each])),
    );
    // Over the network, so much is allocated that garbage collections distort the figure.
    if (name.endsWith("loopback")) continue;
    const bytes = (each: string): string => Math.round(heapBytes[each] ?? 0).toLocaleString("en");
    row(`${name}: heap bytes per call`, perName(bytes));
  }
}

const tsc = join(root, "node_modules", "typescript", "bin", "tsc");

async function instantiations(name: string): Promise<string> {
  // hey-api's types are not measured, because its module is bundled.
  if (name.startsWith("hey-api")) return "–";
  return (await countInstantiations(programs[name] ?? "", here, tsc)).join(" / ");
}

async function printTable(results: readonly ScenarioResult[]): Promise<void> {
  const imports = measureImports(here, 21);
  const sizes = new Map<string, number>();
  const types = new Map<string, string>();
  for (const name of names) {
    sizes.set(name, await bundleBytes(programs[name] ?? "", here));
    types.set(name, await instantiations(name));
  }
  console.log(
    `\nNode ${process.version}; CPU time relative to raw fetch, median (least–greatest)\n`,
  );
  row("", names);
  row(
    "---",
    perName(() => "---"),
  );
  printScenarios(results);
  row(
    "import",
    perName((each) => ratio(imports[each])),
  );
  row(
    "browser bundle, min+brotli, bytes",
    perName((each) => (sizes.get(each) ?? 0).toLocaleString("en")),
  );
  row(
    "type instantiations, skipLibCheck on / off",
    perName((each) => types.get(each) ?? ""),
  );
}

async function printValidation(): Promise<void> {
  // Loaded here, after their packages were installed.
  const { validators } = await import("./client/validators.ts");
  const ratios = measureValidation(validators);
  console.log(
    "\nCPU time for 1,000 files relative to handwritten checks, median (least–greatest)\n",
  );
  row("", Object.keys(ratios));
  row(
    "---",
    Object.keys(ratios).map(() => "---"),
  );
  row("validation of 1,000 files", Object.values(ratios).map(ratio));
}

/** `npm run bench`: compares this client with others. Prints tables of ratios, with the least and the greatest. */
export async function benchClient(): Promise<void> {
  await prepare();
  const server = fork(join(here, "client", "server.ts"), { execArgv: ["--import", "tsx"] });
  try {
    const [port] = await once(server, "message");
    const results = await scenarios(`http://127.0.0.1:${port}/v1`);
    await printTable(results);
    await printValidation();
  } finally {
    server.disconnect();
  }
}
