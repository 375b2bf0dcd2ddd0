import { readProject } from "../project/read-project.ts";
import { driftOptions } from "./arguments/command-option.ts";
import { optionWords } from "./arguments/command-words.ts";
import { findingOptions } from "./arguments/finding-options.ts";
import { projectReader } from "./arguments/typed-file.ts";
import type { Command } from "./command.ts";
import { comparedPages, publishedPages } from "./compared-pages.ts";
import { explainFinding } from "./explain-finding.ts";
import { printFindings } from "./print-findings.ts";

/** `together-files drift`: compares the published pages with the kept ones, through the merge. Changes no page. */
export const drift: Command = async (args, io) => {
  const words = optionWords(args, driftOptions);
  const { values } = words;
  if (values.explain !== undefined) return explainFinding(values.explain, io);
  const options = await findingOptions("drift", words, io);
  const read = await readProject(projectReader(io));
  if ("problems" in read) {
    return printFindings({ findings: undefined, problems: read.problems }, options, io, new Date());
  }
  const { project } = read;
  const published = await publishedPages(project, values.from, io);
  const { findings, problems } = await comparedPages(published, project, io);
  const all = [...published.problems, ...problems];
  const compared = problems.some(({ exitCode }) => exitCode === 3) ? undefined : findings;
  const { notes } = published;
  return printFindings({ findings: compared, problems: all, notes }, options, io, new Date());
};
