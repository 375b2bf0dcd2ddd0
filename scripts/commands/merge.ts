import type { Merge } from "../merge/merge.ts";
import { mergeSlices } from "../merge/merge-slices.ts";
import { documentYaml } from "../openapi/document-yaml.ts";
import { pageNames, type Slice } from "../pages/slice.ts";
import { type ExitCode, exitCode, exitCodeOf } from "../problem/exit-code.ts";
import type { Problem } from "../problem/problem.ts";
import { loadSlices } from "../project/load-slices.ts";
import { readProject } from "../project/read-project.ts";
import type { Resolution } from "../project/read-resolutions.ts";
import { counted } from "../report/counted.ts";
import { mergeReportJson } from "../report/merge-report-json.ts";
import { mergeReportMarkdown } from "../report/merge-report-markdown.ts";
import { mergeSummary } from "../report/merge-summary.ts";
import { problemsText } from "../report/problems-text.ts";
import { type MergeArgs, readMergeArgs } from "./arguments/merge-args.ts";
import { projectReader, typedReader, typedResolutions } from "./arguments/typed-file.ts";
import type { Command, CommandIo } from "./command.ts";
import { type FileToWrite, writeFiles } from "./files/write-files.ts";
import { writeResults } from "./files/write-results.ts";
import { proofTools } from "./proof-tools.ts";
import { resolutionsHint } from "./resolutions-hint.ts";

/**
 * `together-files merge`: merges any mix of pages, OpenAPI documents and folders, freshest first, or the project's
 * pages. The document goes to `-o` or stdout, everything else to stderr and `--report`, which is written whatever
 * the outcome.
 */
export const merge: Command = async (args, io) => {
  const typed = await readMergeArgs(args, io);
  const { slices, resolutions, problems, skipped } = await readMergeInputs(typed, io);
  if (problems.length > 0) return refuse({ ...nothingMerged, problems }, slices, typed, io);
  io.stderr(problemsText(skipped));
  const sources = pageNames(slices);
  await io.step(`Merging ${counted(sources.length, "page")}`);
  const merged = mergeSlices(slices, resolutions, proofTools);
  const code = exitCodeOf(merged.problems);
  if (code > exitCode.undecided) return refuse(merged, slices, typed, io);
  const outputs = outputsOf(merged, sources, typed);
  const failure = writeResults("merge", io, () => writeFiles(outputs));
  if (failure !== undefined) return failure;
  if (merged.document === undefined) {
    io.stderr(problemsText(merged.problems));
    if (typed.pages.length > 0)
      io.stderr(await resolutionsHint(merged.problems, typed.resolutions, io));
  } else if (typed.output === undefined) io.stdout(documentYaml(merged.document));
  const left = skipped.length === 0 ? "" : `${counted(skipped.length, "problem")} skipped; `;
  io.stderr(`${left}${mergeSummary(merged, sources.length)}\n`);
  return code;
};

interface MergeInputs {
  readonly slices: readonly Slice[];
  readonly resolutions: readonly Resolution[];
  readonly problems: readonly Problem[];
  /** Problems with pages that are left out. */
  readonly skipped: readonly Problem[];
}

/** Reads the pages named on the command line, or else the project's. */
async function readMergeInputs(typed: MergeArgs, io: CommandIo): Promise<MergeInputs> {
  const decided = await typedResolutions(typed.resolutions, io);
  if (typed.pages.length === 0) {
    const read = await readProject(projectReader(io));
    if ("problems" in read) return { ...nothing, problems: read.problems };
    const { sources, resolutions: own } = read.project;
    return {
      ...nothing,
      slices: sources.flatMap(({ kept }) => kept.slices),
      resolutions: typed.resolutions === undefined ? own : decided.resolutions,
      problems: decided.problems,
    };
  }
  const { slices, problems, leftOut } = await loadSlices(typed.pages, typedReader(io), {
    skipUnreadable: typed.skipsUnreadable,
  });
  const { resolutions } = decided;
  return {
    slices,
    resolutions,
    problems: [...problems, ...decided.problems],
    skipped: leftOut,
  };
}

const nothing: MergeInputs = { slices: [], resolutions: [], problems: [], skipped: [] };

const nothingMerged: Merge = { document: undefined, decisions: [], problems: [] };

/** Ends without a document. Only the report is written. */
function refuse(merge: Merge, slices: readonly Slice[], typed: MergeArgs, io: CommandIo): ExitCode {
  const outputs = outputsOf({ ...merge, document: undefined }, pageNames(slices), typed);
  const failure = writeResults("merge", io, () => writeFiles(outputs));
  if (failure !== undefined) return failure;
  io.stderr(problemsText(merge.problems));
  io.stderr(
    typed.report === undefined ? "Nothing was written.\n" : "Only the report was written.\n",
  );
  return exitCodeOf(merge.problems);
}

function outputsOf(
  merged: Merge,
  sources: readonly string[],
  typed: MergeArgs,
): readonly FileToWrite[] {
  const outputs: FileToWrite[] = [];
  if (typed.output !== undefined && merged.document !== undefined) {
    const isJson = typed.output.endsWith(".json");
    const text = isJson
      ? `${JSON.stringify(merged.document, null, 2)}\n`
      : documentYaml(merged.document);
    outputs.push({ path: typed.output, text });
  }
  if (typed.report !== undefined) {
    const isJson = typed.report.endsWith(".json");
    const text = isJson ? mergeReportJson(merged) : mergeReportMarkdown(merged, sources);
    outputs.push({ path: typed.report, text });
  }
  return outputs;
}
