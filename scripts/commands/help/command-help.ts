import { type ExitCode, exitCode, exitCodeMeanings } from "../../problem/exit-code.ts";
import { type CommandOption, rootOption } from "../arguments/command-option.ts";
import type { CommandEntry } from "./command-entry.ts";

/** The width of the column with the options. */
const optionWidth = 24;
/** Longer command lines are wrapped. */
const widestLine = 96;

const about = `together-files merges a vendor's documentation pages into one OpenAPI document, and generates types
and validators from it. When a page changes, it reports what changed, whom that breaks, and a
payload that proves it.`;

const workflow = `Workflow:
  init -> merge -> generate -> check -> drift -> update
  init downloads the published pages to openapi/pages/, which keeps them byte for byte, and add
  downloads more of them. merge makes one OpenAPI document of the pages. generate
  writes that document, types and validators to generated/, and check verifies that these are fresh.
  Once a day, drift checks whether a published page changed; update downloads the changed pages and
  regenerates. If pages contradict each other and no rule applies, the command exits with 3 and
  prints the entry to add to openapi/resolutions.yaml.`;

const files = `Files of a project:
  openapi/pages/            the pages, as published
  openapi/sources.yaml      their URLs, freshest page first
  openapi/resolutions.yaml  decisions, each with its reason
  generated/                the document, merge report, types and validators; do not edit
  .changeset/               update adds a changeset here, if the folder exists`;

const order = `Order: list the freshest page first, on the command line and in openapi/sources.yaml. Where pages
differ only in wording, the freshest page wins; the order never changes which payloads are accepted.
A folder is read in the order of its sources.yaml, or else in alphabetical order.`;

const conventions = `Results go to stdout, everything else to stderr. If an option other than --report is repeated, the
last value counts.
Color and progress are shown only on a terminal; NO_COLOR=1 turns color off. --version prints the
version.`;

const firstSteps = [
  { line: "npx together-files check", purpose: "is generated/ up to date?" },
  {
    line: "npx together-files merge openapi --resolutions openapi/resolutions.yaml -o merged.yaml",
    purpose: "merge all pages in a folder into one document",
  },
  {
    line: "npx together-files diff merged.yaml generated/openapi.yaml",
    purpose: "compare two documents",
  },
  {
    line: "npx together-files drift --format markdown",
    purpose: "did a published page change?",
  },
];

/** The text that `together-files --help` prints. */
export function overview(commands: readonly CommandEntry[]): string {
  return joined([
    about,
    "Usage: together-files COMMAND [ARGUMENTS]",
    section(
      "Commands:",
      commands.map(({ name, summary }) => `${name.padEnd(10)}${summary}`),
    ),
    workflow,
    exampleSection(firstSteps),
    order,
    files,
    exitCodeSection(everyCode),
    conventions,
    'Run "together-files COMMAND --help" for the options of a command.',
  ]);
}

/** The text that `together-files COMMAND --help` prints. */
export function commandHelp(entry: CommandEntry): string {
  const { name, operands, options, summary, details, examples } = entry;
  const usage = ["together-files", name, operands, "[OPTIONS]"];
  return joined([
    `Usage: ${usage.filter((word) => word !== "").join(" ")}`,
    `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`,
    details,
    section("Options:", [...options, rootOption].flatMap(optionLines)),
    exampleSection(examples),
    exitCodeSection([...entry.exitCodes, exitCode.usage, exitCode.internal]),
  ]);
}

const everyCode: readonly ExitCode[] = Object.values(exitCode);

function joined(parts: readonly string[]): string {
  return `${parts.join("\n\n")}\n`;
}

function section(title: string, lines: readonly string[]): string {
  return [title, ...lines.map((line) => `  ${line}`)].join("\n");
}

function exampleSection(examples: CommandEntry["examples"]): string {
  return section(
    "Examples:",
    examples.flatMap(({ line, purpose }) => [`# ${purpose}`, ...folded(line)]),
  );
}

/** A command line, continued on further lines if it is long. */
function folded(line: string): readonly string[] {
  if (line.length <= widestLine) return [line];
  const end = line.lastIndexOf(" --", widestLine);
  return [`${line.slice(0, end)} \\`, ...folded(`  ${line.slice(end + 1)}`)];
}

function exitCodeSection(codes: readonly ExitCode[]): string {
  const lines = codes.map((code) => `${String(code).padEnd(4)}${exitCodeMeanings[code]}`);
  return section("Exit codes (the highest that applies):", lines);
}

function optionLines({ name, short, value, help }: CommandOption): readonly string[] {
  const flags = `${short === undefined ? "" : `-${short}, `}--${name}${value === undefined ? "" : ` ${value}`}`;
  return help.map((line, index) => `${(index === 0 ? flags : "").padEnd(optionWidth)}${line}`);
}
