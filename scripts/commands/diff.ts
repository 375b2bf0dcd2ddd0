import { readFile } from "node:fs/promises";
import { compareDocuments } from "../drift/compare-documents.ts";
import { compareSlices } from "../drift/compare-slices.ts";
import { placeInSlices } from "../drift/place-in-slices.ts";
import { type LoadedSlices, loadSlices } from "../pages/load-slices.ts";
import { nodeFileReader } from "../pages/node-file-reader.ts";
import { type Resolution, readResolutions } from "../pages/resolutions.ts";
import type { Problem } from "../problem.ts";
import type { Command, CommandIo } from "./command.ts";
import { type FindingOptions, findingOptions } from "./finding-options.ts";
import { type Compared, printFindings } from "./print-findings.ts";
import { typedPath } from "./typed-path.ts";
import { UsageError } from "./usage-error.ts";

/** `spec diff OLD NEW`: findings between two documents, pages or folders of pages. */
export const diff: Command = async (args, io) => {
  const options = findingOptions(args, ["format", "fail-on", "ignore", "resolutions"]);
  const [old, fresh, ...more] = options.positionals;
  if (old === undefined || fresh === undefined || more.length > 0) {
    throw new UsageError("It takes two documents, pages or folders: OLD NEW");
  }
  return printFindings(await compareInputs(old, fresh, options, io), options, io, new Date());
};

async function compareInputs(
  old: string,
  fresh: string,
  options: FindingOptions,
  io: CommandIo,
): Promise<Compared> {
  const files = nodeFileReader(typedPath(".", io));
  const before = await loadSlices([old], files);
  const after = await loadSlices([fresh], files);
  const decided = await readDecisions(options.resolutions, io);
  const problems = [...before.problems, ...after.problems, ...decided.problems];
  if (problems.length > 0) {
    return { findings: undefined, problems };
  }
  return decided.resolutions.length > 0 || isFolder(before) || isFolder(after)
    ? compareMerged(before, after, decided.resolutions)
    : compareAlone(before, after);
}

function isFolder({ slices }: LoadedSlices): boolean {
  return slices.length > 1;
}

/** Both sides are merged, so that what the merge adds (operationIds, say) is on both. */
function compareMerged(
  before: LoadedSlices,
  after: LoadedSlices,
  resolutions: readonly Resolution[],
): Compared {
  const { findings, problems } = compareSlices(before.slices, after.slices, resolutions);
  return { findings: problems.length > 0 ? undefined : findings, problems };
}

function compareAlone(before: LoadedSlices, after: LoadedSlices): Compared {
  const [old] = before.slices;
  const [fresh] = after.slices;
  if (old === undefined || fresh === undefined) {
    return { findings: [], problems: [] };
  }
  const findings = compareDocuments(
    { document: old.document, lineOf: placeInSlices([old]) },
    { document: fresh.document, lineOf: placeInSlices([fresh]) },
  );
  return { findings, problems: [] };
}

async function readDecisions(
  file: string | undefined,
  io: CommandIo,
): Promise<{ readonly resolutions: readonly Resolution[]; readonly problems: readonly Problem[] }> {
  if (file === undefined) {
    return { resolutions: [], problems: [] };
  }
  const text = await readFile(typedPath(file, io), "utf8").catch(() => undefined);
  return text === undefined
    ? { resolutions: [], problems: [missing(file)] }
    : readResolutions(text, file);
}

function missing(file: string): Problem {
  return {
    kind: "missing-resolutions",
    pointer: "",
    values: [],
    message: `The resolutions file ${file} cannot be read.`,
    suggestion: "Check its path; a relative one starts from the folder you are in.",
    exitCode: 4,
  };
}
