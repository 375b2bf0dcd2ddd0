import { type ExitCode, exitCode, exitCodeMeanings } from "../problem/exit-code.ts";
import type { CommandEntry } from "./command-list.ts";
import type { CommandOption } from "./command-options.ts";

/** How wide the column is in which options stand. */
const optionWidth = 24;
/** The longest command line that stands in one line. */
const widestLine = 96;

const about = `spec makes one OpenAPI document of a vendor's documentation pages, and types and validators of that
document; the day a page changes, it says what changed, whom it breaks, and proves it.`;

const flow = `How they follow each other:
  pages -> merge -> generate -> check -> drift -> update
  Published pages are kept byte for byte in openapi/pages/. merge makes one document of them;
  generate does so for all pages that are kept, and writes types and validators as well; check
  tells whether that was done. From then on drift asks every day whether the vendor changed a page,
  and update takes the change over. Where pages contradict each other and no rule decides, the run
  stops with exit 3 and prints the entry to write into openapi/resolutions.yaml.`;

const files = `Where files lie:
  openapi/pages/            the pages, as they were published
  openapi/sources.yaml      the pages' addresses, freshest first
  openapi/resolutions.yaml  what a person decided, with the reason
  generated/                the document, the merge report, types and validators: nobody edits these
  .changeset/               what update writes for the next version
  generate, check, drift and update act on the project whose package.json npm runs; paths on the
  command line start from the folder you are in.`;

const order = `Order means freshness: the freshest page comes first, on the command line as in
openapi/sources.yaml. It decides wording, never which payloads are accepted. A folder is read in
the order of the sources.yaml in it; one without is read in alphabetical order.`;

const habits = `Results go to stdout, everything else to stderr. An option that stands twice counts as it stands
last. Colour and progress are shown on a terminal only; NO_COLOR=1 turns colour off.`;

const walk = [
  { line: "npm run -s spec -- check", purpose: "is generated/ up to date?" },
  {
    line: "npm run -s spec -- merge openapi --resolutions openapi/resolutions.yaml -o merged.yaml",
    purpose: "all pages in a folder, one document",
  },
  {
    line: "npm run -s spec -- diff merged.yaml generated/openapi.yaml",
    purpose: "the same as the committed one?",
  },
  { line: "npm run -s drift -- --format markdown", purpose: "did the vendor change a page?" },
];

/** The page that `spec --help` prints. */
export function overview(commands: readonly CommandEntry[]): string {
  return page([
    about,
    "Usage: npm run -s spec -- COMMAND [WORDS]",
    section(
      "Commands:",
      commands.map(({ name, summary }) => `${name.padEnd(10)}${summary}`),
    ),
    flow,
    exampleSection(walk),
    order,
    files,
    exitCodeSection(everyCode),
    habits,
    "Help on a command: npm run -s spec -- COMMAND --help",
  ]);
}

/** The page that `spec COMMAND --help` prints. */
export function commandHelp(entry: CommandEntry): string {
  const { name, operands, options, summary, details, examples } = entry;
  const usage = ["npm run -s spec --", name, operands, options.length === 0 ? "" : "[OPTIONS]"];
  return page([
    `Usage: ${usage.filter((word) => word !== "").join(" ")}`,
    `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`,
    details,
    ...(options.length === 0 ? [] : [section("Options:", options.flatMap(optionLines))]),
    exampleSection(examples),
    exitCodeSection([...entry.exitCodes, exitCode.usage, exitCode.fault]),
  ]);
}

const everyCode: readonly ExitCode[] = Object.values(exitCode);

function page(parts: readonly string[]): string {
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

/** A command line on as many lines as it takes; a shell reads them as one. */
function folded(line: string): readonly string[] {
  if (line.length <= widestLine) return [line];
  const end = line.lastIndexOf(" --", widestLine);
  return [`${line.slice(0, end)} \\`, ...folded(`  ${line.slice(end + 1)}`)];
}

function exitCodeSection(codes: readonly ExitCode[]): string {
  const lines = codes.map((code) => `${String(code).padEnd(4)}${exitCodeMeanings[code]}`);
  return section("Exit codes (where several apply, the highest):", lines);
}

function optionLines({ name, short, value, help }: CommandOption): readonly string[] {
  const flags = `${short === undefined ? "" : `-${short}, `}--${name} ${value}`;
  return help.map((line, index) => `${(index === 0 ? flags : "").padEnd(optionWidth)}${line}`);
}
