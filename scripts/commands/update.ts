import { mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { reportOf } from "../drift/finding/finding.ts";
import type { Drift } from "../drift/upstream/drift-of.ts";
import { mergedUpdate, type UpdatedFile, updateOf } from "../drift/upstream/update-of.ts";
import { type Generated, generatedFolder, generatedFrom } from "../generate/build-generated.ts";
import { compareGenerated } from "../generate/compare-generated.ts";
import { type ExitCode, exitCode } from "../problem/exit-code.ts";
import { nodeFileReader } from "../project/node-file-reader.ts";
import { type Project, readProject } from "../project/read-project.ts";
import { formatFindings } from "../report/format-findings.ts";
import { notesText } from "../report/notes-text.ts";
import { printable } from "../report/printable.ts";
import { updateOptions } from "./arguments/command-option.ts";
import { optionWords } from "./arguments/command-words.ts";
import { projectReader } from "./arguments/typed-file.ts";
import type { Command, CommandIo } from "./command.ts";
import { comparedPages, publishedPages } from "./compared-pages.ts";
import { failWith } from "./fail-with.ts";
import { packageName } from "./files/package-name.ts";
import { readGenerated } from "./files/read-generated.ts";
import { removeLeftovers } from "./files/remove-leftovers.ts";
import { type ReportFile, reportFiles, writeReports } from "./files/report-files.ts";
import { writeFiles } from "./files/write-files.ts";
import { writeResults } from "./files/write-results.ts";
import { proofTools } from "./proof-tools.ts";
import { requireTools } from "./require-tools.ts";

const nothingReplaced = "Nothing was replaced.";

/**
 * `together-files update`: replaces the kept pages with the published ones, removes expired resolutions, regenerates
 * everything and, in a project that uses changesets, writes one with the findings. With a problem, nothing is written.
 */
export const update: Command = async (args, io) => {
  const { values, reports } = optionWords(args, updateOptions);
  const reportPaths = await reportFiles(reports, io);
  await requireTools();
  const folders = ["openapi", generatedFolder, ".changeset"].map((name) => join(io.root, name));
  removeLeftovers(folders, { recursive: true });
  const read = await readProject(projectReader(io));
  if ("problems" in read) {
    return failWith(read.problems, io, nothingReplaced);
  }
  const { project } = read;
  const published = await publishedPages(project, values.from, io);
  io.stderr(notesText(published.notes));
  const drift = await comparedPages(published, project, io);
  const problems = [...published.problems, ...drift.problems];
  if (problems.length > 0) {
    return failWith(problems, io, nothingReplaced);
  }
  if (drift.changed.length === 0) {
    io.stdout("No published page changed: nothing to update.\n");
    return exitCode.ok;
  }
  if (drift.idle.length > 0) {
    return failWith(drift.idle, io, nothingReplaced);
  }
  const edited = await editedFiles(project, drift, io);
  await io.step("Building generated/");
  const { slices, merge } = mergedUpdate(drift);
  const generated = await generatedFrom(slices, merge, proofTools);
  if (generated.problems.length > 0) {
    return failWith(generated.problems, io, nothingReplaced);
  }
  const replacement = await replacementOf(generated, edited, io);
  return replace(replacement, drift, reportPaths, io);
};

async function editedFiles(
  project: Project,
  drift: Drift,
  io: CommandIo,
): Promise<readonly UpdatedFile[]> {
  const { kind } = await nodeFileReader(io.root).stat(".changeset");
  const all = updateOf(project, drift, await packageName(io));
  return all.filter(({ path }) => kind === "folder" || !path.startsWith(".changeset/"));
}

/** The files that an update changes, by their paths from the project's root. */
interface Replacement {
  /**
   * The sources file is last: if the run is killed before it is written, every command reports the replaced pages.
   */
  readonly written: readonly UpdatedFile[];
  /** Unexpected files in generated/. */
  readonly removed: readonly string[];
}

async function replacementOf(
  generated: Generated,
  edited: readonly UpdatedFile[],
  io: CommandIo,
): Promise<Replacement> {
  const present = await readGenerated(join(io.root, generatedFolder));
  const differences = compareGenerated(present, generated.files);
  const path = (name: string) => `${generatedFolder}/${name}`;
  const made = differences.flatMap(({ name }): UpdatedFile[] => {
    const text = generated.files.get(name);
    return text === undefined ? [] : [{ path: path(name), text }];
  });
  const unexpected = differences.filter(({ kind }) => kind === "unexpected");
  const removed = unexpected.map(({ name }) => path(name));
  return { written: [...made, ...edited], removed };
}

function replace(
  { written, removed }: Replacement,
  drift: Drift,
  reportPaths: readonly ReportFile[],
  io: CommandIo,
): ExitCode {
  const targets = written.map(({ path, text }) => ({ path: join(io.root, path), text }));
  const failure = writeResults("update", io, () => {
    for (const { path } of targets) {
      mkdirSync(dirname(path), { recursive: true });
    }
    writeFiles(targets);
    for (const path of removed) {
      rmSync(join(io.root, path), { force: true });
    }
  });
  if (failure !== undefined) {
    return failure;
  }
  const report = reportOf(drift.findings);
  io.stdout(formatFindings(report, "text", io));
  const lines = [
    ...written.map(({ path }) => `written  ${path}`),
    ...removed.map((path) => `removed  ${path}`),
    ...drift.expired.map(
      ({ pointer }) => `removed  the resolution for ${pointer}: the pages no longer need it`,
    ),
  ];
  io.stdout(`\n${lines.map((line) => `${printable(line)}\n`).join("")}`);
  return writeReports(report, reportPaths, "update", io) ?? exitCode.ok;
}
