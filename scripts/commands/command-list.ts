import { type ExitCode, exitCode } from "../problem/exit-code.ts";
import { limits } from "../problem/limits.ts";
import type { Command } from "./command.ts";
import {
  addOptions,
  type CommandOption,
  diffOptions,
  driftOptions,
  mergeOptions,
  updateOptions,
} from "./command-option.ts";

/** A command and its help. */
export interface CommandEntry {
  readonly name: string;
  /** The arguments after the name, options apart; empty for none. */
  readonly operands: string;
  readonly options: readonly CommandOption[];
  /** One line for the list of commands. */
  readonly summary: string;
  /** The rest of the command's own help, in lines of at most 100 characters. */
  readonly details: string;
  /** Command lines to copy, each with its purpose. A test runs them in a project. */
  readonly examples: readonly { readonly line: string; readonly purpose: string }[];
  /** Its exit codes, usage errors and internal errors apart. */
  readonly exitCodes: readonly ExitCode[];
  /** Loads the command. Only the requested command is loaded, to start fast. */
  readonly load: () => Promise<Command>;
}

const { ok, drift, stale, undecided, unreadable, network } = exitCode;

const inputs = `Pages are limited to ${mebibytes(limits.pageBytes)}, documents to ${mebibytes(limits.yamlBytes)} of YAML or ${mebibytes(limits.documentBytes)} of JSON. In a folder and its
subfolders, every .md, .markdown, .txt, .yaml, .yml and .json file is read, except README files and
dotfiles. A file without an OpenAPI slice is a problem.`;

const added = `Each URL is a documentation page, an OpenAPI document, or an llms.txt index. All pages that an index
links to are downloaded, and those with an OpenAPI slice are kept. Local files and folders are
copied. Pages that are listed already are left alone. With a problem, nothing is written.`;

function mebibytes(bytes: number): string {
  return `${bytes / 2 ** 20} MiB`;
}

/** The commands, in the order of the help. */
export const commandList: readonly CommandEntry[] = [
  {
    name: "init",
    operands: "[PAGE|URL|DIR...]",
    options: addOptions,
    summary: "starts a project: downloads pages to openapi/pages/ and lists them",
    details: `${added}

Also creates openapi/sources.yaml and openapi/resolutions.yaml.`,
    examples: [
      {
        line: "npx together-files init https://docs.example.com/llms.txt --root vendor",
        purpose: "with every page of a documentation site that has an OpenAPI slice",
      },
      {
        line: "npx together-files init openapi/pages --root copy",
        purpose: "with pages saved to a folder by hand",
      },
    ],
    exitCodes: [ok, unreadable, network],
    load: async () => (await import("./init.ts")).init,
  },
  {
    name: "add",
    operands: "PAGE|URL|DIR...",
    options: addOptions,
    summary: "downloads more pages to openapi/pages/ and adds them to openapi/sources.yaml",
    details: `${added}

New entries go to the end of openapi/sources.yaml, in the order of the arguments. If a new page is
fresher than the others, move its entry up.`,
    examples: [
      {
        line: "npx together-files add https://docs.example.com/reference/upload-file.md",
        purpose: "one page",
      },
    ],
    exitCodes: [ok, unreadable, network],
    load: async () => (await import("./add.ts")).add,
  },
  {
    name: "generate",
    operands: "",
    options: [],
    summary: "generates everything in generated/ from openapi/",
    details: `Reads openapi/sources.yaml, the pages it lists and openapi/resolutions.yaml. Writes all files, or
none if there is a problem. Unchanged files are not touched; files in generated/ that it does not
generate are removed.`,
    examples: [{ line: "npx together-files generate", purpose: "after an edit in openapi/" }],
    exitCodes: [ok, undecided, unreadable],
    load: async () => (await import("./generate.ts")).generate,
  },
  {
    name: "check",
    operands: "",
    options: [],
    summary: "checks that generated/ is up to date, byte for byte; writes nothing",
    details: `Builds everything in memory and lists every file in generated/ that is stale (with its first
different line), missing or unexpected.`,
    examples: [{ line: "npx together-files check", purpose: "before a commit, and in CI" }],
    exitCodes: [ok, stale, undecided, unreadable],
    load: async () => (await import("./check.ts")).check,
  },
  {
    name: "merge",
    operands: "[PAGE...]",
    options: mergeOptions,
    summary: "merges pages, OpenAPI documents and folders of them into one document",
    details: `Each PAGE is a documentation page, an OpenAPI document (YAML or JSON) or a folder of them. List the
freshest page first: where pages differ only in wording, the first one wins. The order never changes
which payloads are accepted. A folder is read in the order of its sources.yaml, or else in
alphabetical order. Without a PAGE, the pages of the project and its resolutions are merged.

${inputs}`,
    examples: [
      {
        line: "npx together-files merge -o openapi.yaml",
        purpose: "merge the project's pages",
      },
      {
        line: "npx together-files merge openapi/pages/get-files.md",
        purpose: "print the document of one page",
      },
      {
        line: "npx together-files merge openapi/pages/get-files.md openapi/pages/get-files-id.md --resolutions openapi/resolutions.yaml -o merged.json --report merged.md",
        purpose: "merge two pages, the freshest first, and report how they differ",
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
    details: `The pages of a folder are merged first.

${inputs}`,
    examples: [
      {
        line: "npx together-files diff openapi/pages/get-files.md generated/openapi.yaml --fail-on never",
        purpose: "compare a page with the merged document",
      },
      {
        line: "npx together-files diff generated/openapi.yaml generated/openapi.yaml --format markdown --fail-on warning",
        purpose: "for a pull request: fail for warnings and errors",
      },
    ],
    exitCodes: [ok, drift, undecided, unreadable],
    load: async () => (await import("./diff.ts")).diff,
  },
  {
    name: "drift",
    operands: "",
    options: driftOptions,
    summary: "compares the published pages with the kept ones; changes no page",
    details: `Fetches each page listed in openapi/sources.yaml, merges the published pages and compares the
result with the merge of the kept pages. Requests are conditional: .cache/upstream.json remembers
the pages' ETags and can be deleted at any time.`,
    examples: [
      { line: "npx together-files drift", purpose: "did a published page change?" },
      { line: "npx together-files drift --format github --fail-on warning", purpose: "in CI" },
      {
        line: "npx together-files drift --from openapi/pages",
        purpose: "with pages saved to a folder by hand",
      },
    ],
    exitCodes: [ok, drift, undecided, unreadable, network],
    load: async () => (await import("./drift.ts")).drift,
  },
  {
    name: "update",
    operands: "",
    options: updateOptions,
    summary: "replaces the kept pages with the published ones, regenerates, and adds a changeset",
    details: `Also removes resolutions that the pages no longer need. If a page cannot be fetched or a person must
decide, nothing is replaced: add the entry it prints to openapi/resolutions.yaml and run it again.`,
    examples: [
      { line: "npx together-files update", purpose: "after drift reported a change" },
      {
        line: "npx together-files update --from openapi/pages",
        purpose: "with pages saved to a folder by hand",
      },
    ],
    exitCodes: [ok, undecided, unreadable, network],
    load: async () => (await import("./update.ts")).update,
  },
];
