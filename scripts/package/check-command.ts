import { cpSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { writeFiles } from "./install-consumer.ts";
import type { Outcome } from "./outcome.ts";
import { type Finished, runProcess } from "./run-process.ts";

const maxPackedBytes = 1_000_000;

/** The oldest versions of the optional peers that are supported, under their own names. */
const oldPeers = ["typescript@5.4", "esbuild@0.21", "openapi-typescript@7"];

const diffArgs = ["diff", "openapi/pages/get-files.md", "generated/openapi.yaml"];
const jsonDiff = [...diffArgs, "--format", "json", "--fail-on", "never"];

/**
 * Installs the tarball next to other versions of a consumer's tools, and runs the command there in a copy of the
 * project's files.
 */
export async function* checkCommand(
  root: string,
  folder: string,
  tarball: string,
): AsyncGenerator<Outcome> {
  const bytes = statSync(tarball).size;
  yield {
    name: `the tarball is smaller than ${maxPackedBytes} bytes`,
    ok: bytes < maxPackedBytes,
    seen: `${bytes} bytes`,
  };
  yield* checkOldPeers(root, join(folder, "old-peers"), tarball);
  yield* checkTypescript7(root, join(folder, "typescript-7"), tarball);
}

async function* checkOldPeers(
  root: string,
  folder: string,
  tarball: string,
): AsyncGenerator<Outcome> {
  const installed = await install(root, folder, [tarball, ...oldPeers]);
  yield passed(`the tarball installs next to ${oldPeers.join(", ")}`, installed);
  if (!installed.ok) return;
  const checked = await together(folder, ["check"]);
  yield passed(
    "with these versions, check accepts the files that generate wrote with this project's versions",
    checked,
  );
}

async function* checkTypescript7(
  root: string,
  folder: string,
  tarball: string,
): AsyncGenerator<Outcome> {
  const installed = await install(root, folder, [tarball, "typescript@7"]);
  yield passed("the tarball installs next to typescript@7", installed);
  if (!installed.ok) return;
  const generated = await together(folder, ["generate"]);
  const says = "does not support typescript 7";
  yield {
    name: "generate says that it cannot use TypeScript 7",
    ok: generated.output.includes(says),
    seen: generated.output.includes(says) ? "" : generated.output,
  };
  const bundled = await together(folder, jsonDiff);
  const spec = ["--import", "tsx", "scripts/spec.ts", ...jsonDiff];
  const fromSource = await runProcess(process.execPath, spec, root);
  const isSame = bundled.ok && bundled.output === fromSource.output;
  yield {
    name: "diff prints the same from the tarball as from the sources, including proofs",
    ok: isSame && bundled.output.includes('"witness": {'),
    seen: isSame ? "" : bundled.output.slice(0, 2000),
  };
  yield await startTime(folder);
}

/** Times are only reported, because the check would fail on a busy machine. The goal is 1.5. */
async function startTime(folder: string): Promise<Outcome> {
  const node = await fastest(["--eval", "0"], folder);
  const help = await fastest([bin(folder), "--help"], folder);
  const seen = `${help.toFixed(0)} ms, ${(help / node).toFixed(2)} times Node's own start`;
  return { name: "the time that --help takes is measured", ok: true, seen };
}

/** The shortest of ten runs in milliseconds, because other programs can only make a run longer. */
async function fastest(args: readonly string[], folder: string): Promise<number> {
  let shortest = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 10; run += 1) {
    const start = performance.now();
    await runProcess(process.execPath, args, folder);
    shortest = Math.min(shortest, performance.now() - start);
  }
  return shortest;
}

/** Installs packages into a new folder, with this project's `openapi/` and `generated/`. */
async function install(
  root: string,
  folder: string,
  packages: readonly string[],
): Promise<Finished> {
  mkdirSync(folder);
  writeFiles(folder, { "package.json": '{ "private": true }\n' });
  for (const name of ["openapi", "generated"]) {
    cpSync(join(root, name), join(folder, name), { recursive: true });
  }
  const options = ["--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"];
  return runProcess("npm", ["install", "--loglevel=error", ...options, ...packages], folder);
}

function together(folder: string, args: readonly string[]): Promise<Finished> {
  return runProcess(process.execPath, [bin(folder), ...args], folder);
}

function bin(folder: string): string {
  const home = join(folder, "node_modules", "together-files");
  const manifest = JSON.parse(readFileSync(join(home, "package.json"), "utf8"));
  return join(home, manifest.bin["together-files"]);
}

function passed(name: string, { ok, output }: Finished): Outcome {
  return { name, ok, seen: ok ? "" : output };
}
