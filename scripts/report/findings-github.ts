import { isAbsolute, relative, resolve } from "node:path";
import type { Level } from "../drift/finding/catalogue.ts";
import type { Finding, FindingReport, Note, SourceLine } from "../drift/finding/finding.ts";
import type { Problem } from "../problem/problem.ts";
import { byLevel } from "./by-level.ts";
import { findingsSummary } from "./findings-summary.ts";
import type { TextOptions } from "./findings-text.ts";
import { printable } from "./printable.ts";

const commands = { error: "error", warning: "warning", info: "notice" } as const;

/** GitHub shows at most ten annotations of a level for a step. */
const mostPerLevel = 10;

interface Annotation {
  readonly level: Level;
  readonly title: string;
  readonly message: string;
  readonly places: readonly SourceLine[];
}

/**
 * The report as workflow commands, which GitHub shows at page and line. Problems come first. Of each level, the
 * first ten are shown, and a line gives the number of the others. Escaped as GitHub's toolkit does it.
 *
 * @param options The folders for making paths relative to the repository. Without them, paths are unchanged.
 * @see https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 */
export function findingsGithub(report: FindingReport, options: TextOptions): string {
  const notes = (report.notes ?? []).map(ofNote);
  const all = [...report.problems.map(ofProblem), ...notes, ...report.findings.map(ofFinding)];
  const lines = byLevel(all).flatMap(({ level, items }) => {
    const more = items.length - mostPerLevel;
    const shown = items.slice(0, mostPerLevel).map((each) => commandOf(each, options));
    const noun = more === 1 ? level : `${level}s`;
    return more > 0 ? [...shown, `${more} more ${noun}: see the summary of this run.`] : shown;
  });
  return `${[...lines, findingsSummary(report)].join("\n")}\n`;
}

function ofProblem({ kind, message, suggestion, values }: Problem): Annotation {
  const places = values.map(({ source, line }) => ({ file: source, line }));
  return { level: "error", title: kind, message: `${message}\n${suggestion}`, places };
}

function ofNote({ message, source }: Note): Annotation {
  return { level: "info", title: "note", message, places: [source] };
}

function ofFinding(finding: Finding): Annotation {
  const { id, level, source, message, witness, instead, witnessReason } = finding;
  const accepted = instead === undefined ? "" : `\naccepted instead: ${JSON.stringify(instead)}`;
  const proof = witnessReason === undefined ? `\nproof: ${JSON.stringify(witness)}${accepted}` : "";
  const places = [source.after, source.before].filter((place) => place !== null);
  return { level, title: id, message: message + proof, places };
}

function commandOf({ level, title, message, places }: Annotation, options: TextOptions): string {
  const [place] = places.flatMap((one) => inRepository(one, options));
  const properties = [
    ...(place === undefined ? [] : [`file=${property(place.file)}`, `line=${place.line}`]),
    `title=${property(title)}`,
  ];
  const text = message.trimEnd().split("\n").map(printable).join("\n");
  return `::${commands[level]} ${properties.join(",")}::${data(text)}`;
}

/** GitHub annotates only files in the repository: the kept page, not the URL of the published one. */
function inRepository(
  { file, line }: SourceLine,
  { cwd, workspace }: TextOptions,
): readonly SourceLine[] {
  if (/^https?:/i.test(file)) return [];
  if (cwd === undefined || workspace === undefined) return [{ file, line }];
  const path = relative(workspace, resolve(cwd, file)).replaceAll("\\", "/");
  return path.startsWith("../") || isAbsolute(path) ? [] : [{ file: path, line }];
}

function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
