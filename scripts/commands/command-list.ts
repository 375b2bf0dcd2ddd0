import { type ExitCode, exitCode } from "../problem/exit-code.ts";
import { limits } from "../problem/limits.ts";
import type { Command } from "./command.ts";
import {
  type CommandOption,
  diffOptions,
  driftOptions,
  mergeOptions,
  updateOptions,
} from "./command-options.ts";

/** A command as `spec` lists it. */
export interface CommandEntry {
  readonly name: string;
  /** What stands behind the name on the command line, options apart; empty where nothing does. */
  readonly operands: string;
  readonly options: readonly CommandOption[];
  /** One line for the list of commands. */
  readonly summary: string;
  /** The rest of the command's own help, in lines of at most 100 characters. */
  readonly details: string;
  /** Command lines to copy, each with what it is for. A test runs them in the project. */
  readonly examples: readonly { readonly line: string; readonly purpose: string }[];
  /** What it can exit with, wrong usage and a fault of the tool apart. */
  readonly exitCodes: readonly ExitCode[];
  /** Loads the command; only the one that is asked for is loaded, since start-up time counts. */
  readonly load: () => Promise<Command>;
}

const { ok, drift, stale, undecided, unreadable, network } = exitCode;

const inputs = `A page may have ${mebibytes(limits.pageBytes)}, a document ${mebibytes(limits.yamlBytes)} in YAML and ${mebibytes(limits.documentBytes)} in JSON. A folder stands for every
.md, .markdown, .txt, .yaml, .yml and .json file in it and below; README files and dotfiles are
skipped, any other file without a slice is a problem.`;

function mebibytes(bytes: number): string {
  return `${bytes / 2 ** 20} MiB`;
}

/** The commands of `spec`, in the order of their help. */
export const commandList: readonly CommandEntry[] = [
  {
    name: "generate",
    operands: "",
    options: [],
    summary: "writes everything in generated/ from what stands in openapi/",
    details: `Reads openapi/sources.yaml, the pages it lists and openapi/resolutions.yaml. Writes all outputs or,
where there is any problem, none; a file that would not change is not touched, and one that
nothing generates is removed.`,
    examples: [
      { line: "npm run generate", purpose: "after an edit in openapi/" },
      { line: "npm run -s spec -- generate", purpose: "the same, without npm's banner" },
    ],
    exitCodes: [ok, undecided, unreadable],
    load: async () => (await import("./generate.ts")).generate,
  },
  {
    name: "check",
    operands: "",
    options: [],
    summary: "compares generated/ with a fresh build, byte for byte; writes nothing",
    details: `Names every file that is stale (with its first differing line), missing or unexpected.
"npm run check" looks at format, lint, types and dead code as well.`,
    examples: [{ line: "npm run -s spec -- check", purpose: "before a commit, and in CI" }],
    exitCodes: [ok, stale, undecided, unreadable],
    load: async () => (await import("./check.ts")).check,
  },
  {
    name: "merge",
    operands: "PAGE...",
    options: mergeOptions,
    summary: "merges any pages, OpenAPI documents and folders of them into one document",
    details: `Each PAGE is a documentation page, an OpenAPI document (YAML or JSON) or a folder of them.
The order of the pages means freshness, freshest first: where they differ in wording only, the
first one wins. It never decides which payloads are accepted. A folder is read in the order of
the sources.yaml in it; one without is read in alphabetical order, so name its pages one by one
where another order is the right one.

${inputs}`,
    examples: [
      {
        line: "npm run -s spec -- merge openapi/pages/get-files.md",
        purpose: "one page's document, on stdout",
      },
      {
        line: "npm run -s spec -- merge openapi/pages/get-files.md openapi/pages/get-files-id.md --resolutions openapi/resolutions.yaml -o merged.json --report merged.md",
        purpose: "two pages, freshest first, and what they disagree on",
      },
    ],
    exitCodes: [ok, undecided, unreadable],
    load: async () => (await import("./merge.ts")).merge,
  },
  {
    name: "diff",
    operands: "OLD NEW",
    options: diffOptions,
    summary: "compares two documents, pages or folders of pages: what changed, and whom it breaks",
    details: `A folder's pages are merged first.

${inputs}`,
    examples: [
      {
        line: "npm run -s spec -- diff openapi/pages/get-files.md generated/openapi.yaml --fail-on never",
        purpose: "what the merge made of a page",
      },
      {
        line: "npm run -s spec -- diff generated/openapi.yaml generated/openapi.yaml --format markdown --fail-on warning",
        purpose: "for a pull request, failing from warnings on",
      },
    ],
    exitCodes: [ok, drift, undecided, unreadable],
    load: async () => (await import("./diff.ts")).diff,
  },
  {
    name: "drift",
    operands: "",
    options: driftOptions,
    summary: "compares the published pages with the kept ones, through the merge; replaces nothing",
    details: `Fetches each page that openapi/sources.yaml lists, and asks servers only whether it is still the
same where it was so last time (.cache/upstream.json; it may be deleted).`,
    examples: [
      { line: "npm run drift", purpose: "what changed at the vendor's" },
      { line: "npm run -s drift -- --format github --fail-on warning", purpose: "as a CI job" },
      {
        line: "npm run -s drift -- --from openapi/pages",
        purpose: "with pages that were saved by hand into a folder",
      },
    ],
    exitCodes: [ok, drift, undecided, unreadable, network],
    load: async () => (await import("./drift.ts")).drift,
  },
  {
    name: "update",
    operands: "",
    options: updateOptions,
    summary: "takes the published pages, regenerates, and writes a changeset with the findings",
    details: `Removes resolutions that the pages no longer need, and says so. All of it or, where a page did not
come or a person must decide, nothing: write the entry it prints, and run it again.`,
    examples: [
      { line: "npm run update", purpose: "after drift has said what changed" },
      {
        line: "npm run -s update -- --from openapi/pages",
        purpose: "with pages that were saved by hand into a folder",
      },
    ],
    exitCodes: [ok, undecided, unreadable, network],
    load: async () => (await import("./update.ts")).update,
  },
];
