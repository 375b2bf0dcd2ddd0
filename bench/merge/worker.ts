import { proofTools } from "../../scripts/commands/proof-tools.ts";
import { mergeSlices } from "../../scripts/merge/merge-slices.ts";
import { loadSlices } from "../../scripts/project/load-slices.ts";
import { nodeFileReader } from "../../scripts/project/node-file-reader.ts";

const [folder = "."] = process.argv.slice(2);
const start = performance.now();
const { slices, problems } = await loadSlices([folder], nodeFileReader(process.cwd()));
const read = performance.now();
const merge = mergeSlices(slices, [], proofTools);
const merged = performance.now();
console.log(
  JSON.stringify({
    pages: slices.length,
    problems: problems.length + merge.problems.length,
    readMs: read - start,
    mergeMs: merged - read,
    cpuMs: (process.cpuUsage().user + process.cpuUsage().system) / 1000,
    maxRssMiB: process.resourceUsage().maxRSS / 1024,
  }),
);
