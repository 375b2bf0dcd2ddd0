import { exitCode } from "../../problem/exit-code.ts";
import { limits } from "../../problem/limits.ts";
import { diffOptions, driftOptions, mergeOptions } from "../arguments/command-option.ts";
import type { CommandEntry } from "./command-entry.ts";

const { ok, drift, undecided, unreadable, network } = exitCode;

const inputs = `Pages are limited to ${mebibytes(limits.pageBytes)}, documents to ${mebibytes(limits.yamlBytes)} of YAML or ${mebibytes(limits.documentBytes)} of JSON. In a folder and its
subfolders, every .md, .markdown, .txt, .yaml, .yml and .json file is read, except README files and
dotfiles. A file without an OpenAPI slice is a problem.`;

function mebibytes(bytes: number): string {
  return `${bytes / 2 ** 20} MiB`;
}

/** The commands that merge and compare documents. */
export const documentCommands: readonly CommandEntry[] = [
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
    load: async () => (await import("../merge.ts")).merge,
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
        line: "npx together-files diff old.yaml generated/openapi.yaml --format markdown --fail-on warning",
        purpose: "for a pull request: fail for warnings and errors",
      },
    ],
    exitCodes: [ok, drift, undecided, unreadable],
    load: async () => (await import("../diff.ts")).diff,
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
    load: async () => (await import("../drift.ts")).drift,
  },
];
