import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cutPages } from "../scripts/merge/testing/cut-pages.ts";
import { cpuSeconds } from "./merge/cpu-seconds.ts";
import { madeDocument } from "./merge/made-document.ts";

/** What the worker reports of one merge. */
interface Run {
  readonly pages: number;
  readonly problems: number;
  readonly readMs: number;
  readonly mergeMs: number;
  /** CPU time of the whole process: an upper bound of its time on an idle machine. */
  readonly cpuMs: number;
  readonly maxRssMiB: number;
}

const root = join(import.meta.dirname, "..");
const worker = join(import.meta.dirname, "merge", "worker.ts");
/** What the results must stay below: for 500 pages; 1,000 pages relative to 500; the two published pages. */
const limits = { seconds: 10, mebibytes: 1024, ratio: 2.3, seedSeconds: 1 };

function writePages(folder: string, operations: number): void {
  mkdirSync(folder);
  for (const [index, { text }] of cutPages(madeDocument(operations)).entries()) {
    writeFileSync(join(folder, `${String(index).padStart(5, "0")}.md`), text);
  }
}

function measure(folder: string): Run {
  const words = ["--import", "tsx", worker, folder];
  // The worker prints this shape and nothing else.
  return JSON.parse(execFileSync(process.execPath, words, { cwd: root, encoding: "utf8" })) as Run;
}

function seconds({ readMs, mergeMs }: Run): number {
  return (readMs + mergeMs) / 1000;
}

function best(folder: string): Run {
  return [1, 2, 3].map(() => measure(folder)).reduce((a, b) => (seconds(b) < seconds(a) ? b : a));
}

function verdict(isMet: boolean): string {
  if (!isMet) process.exitCode = 1;
  return isMet ? "met" : "MISSED";
}

function printRun(run: Run): void {
  if (run.problems > 0) throw new Error(`${run.problems} problems; there should be none`);
  const [read, merge] = [run.readMs, run.mergeMs].map((ms) => (ms / 1000).toFixed(2));
  console.log(
    `| ${run.pages} pages | ${seconds(run).toFixed(2)} s (reading ${read}, merging ${merge}) | ${(run.cpuMs / 1000).toFixed(2)} s | ${run.maxRssMiB.toFixed(0)} MiB |`,
  );
}

function seedCpu(): number {
  const pages = ["get-files.md", "get-files-id.md"].map((name) => join("openapi", "pages", name));
  const resolutions = ["--resolutions", join("openapi", "resolutions.yaml")];
  const words = ["--import", "tsx", join("scripts", "spec.ts"), "merge", ...pages, ...resolutions];
  return cpuSeconds(words, root) - cpuSeconds(["--eval", "0"], root);
}

/** `npm run bench -- merge`: measures the merge of 500 and of 1,000 made-up pages, and of the two published ones. */
export function benchMerge(): void {
  const folder = mkdtempSync(join(tmpdir(), "bench-merge-"));
  try {
    const sizes = [500, 1000];
    for (const size of sizes) writePages(join(folder, String(size)), size);
    const [small, large] = sizes.map((size) => best(join(folder, String(size))));
    if (small === undefined || large === undefined) throw new Error("two sizes were measured");
    console.log("| merge | time, best of 3 | CPU | peak memory |\n|---|---|---|---|");
    for (const run of [small, large]) printRun(run);
    const ratio = seconds(large) / seconds(small);
    const withinLimits = seconds(small) < limits.seconds && small.maxRssMiB < limits.mebibytes;
    console.log(`\n500 pages in ${limits.seconds} s and 1 GiB: ${verdict(withinLimits)}`);
    console.log(
      `1,000 pages take ${ratio.toFixed(2)} times as long (at most ${limits.ratio}): ${verdict(ratio <= limits.ratio)}`,
    );
    const seeds = seedCpu();
    console.log(
      `The two published pages, whole process: ${seeds.toFixed(2)} s of CPU beyond starting Node (at most ${limits.seedSeconds}): ${verdict(seeds <= limits.seedSeconds)}`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
