import { limits } from "../pages/limits.ts";
import type { Command } from "./command.ts";

/** A command as `spec` lists it. */
export interface CommandEntry {
  readonly name: string;
  /** What stands behind the name on the command line. */
  readonly synopsis: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** The rest of the command's own help. */
  readonly details: string;
  /** Loads the command; only the one that is asked for is loaded, since start-up time counts. */
  readonly load: () => Promise<Command>;
}

const failOn = `  --format F          text (default), json, markdown, github or sarif
  --fail-on LEVEL     exit with 1 from this level on: error (default), warning, info or never
  --ignore FILE       findings to leave out: a YAML list of id, pointer or operation (or both), because, and
                      expires (YYYY-MM-DD); an entry that has expired or finds nothing gives exit 3`;

const from = `  --from DIR|URL      where the published pages are; by default the URLs in openapi/sources.yaml`;

const inputs = `A page may have ${mebibytes(limits.pageBytes)}, a document ${mebibytes(limits.yamlBytes)} in YAML and ${mebibytes(limits.documentBytes)} in JSON. A folder stands for every .md, .markdown,
.txt, .yaml, .yml and .json file in and below it; README files and dotfiles are skipped, any other without
a slice is a problem.`;

function mebibytes(bytes: number): string {
  return `${bytes / 2 ** 20} MiB`;
}

/** The commands of `spec`, in the order of their help. */
export const commandList: readonly CommandEntry[] = [
  {
    name: "generate",
    synopsis: "",
    summary: "sources + resolutions -> everything in generated/",
    details: "Reads openapi/sources.yaml and openapi/resolutions.yaml. Writes all outputs or none.",
    load: async () => (await import("./generate.ts")).generate,
  },
  {
    name: "check",
    synopsis: "",
    summary: "compares generated/ with a fresh in-memory build; exit 2 if stale",
    details: "Writes nothing. `npm run check` runs it after format, lint, types and dead code.",
    load: async () => (await import("./check.ts")).check,
  },
  {
    name: "merge",
    synopsis: "PAGE... [-o FILE] [--report FILE] [--resolutions FILE]",
    summary: "merges any pages, OpenAPI documents (YAML or JSON) and folders of them",
    details: `PAGEs come freshest first: where they differ in wording only, the first one wins.
  -o, --output FILE   write the merged document there instead of to stdout
  --report FILE       write every decision and problem there: FILE.md to read, FILE.json to process;
                      where a person must decide (exit 3), the report is written and the document is not
  --resolutions FILE  human decisions; none are used unless this is given

${inputs}`,
    load: async () => (await import("./merge.ts")).merge,
  },
  {
    name: "diff",
    synopsis: "OLD NEW [--format F] [--fail-on LEVEL] [--ignore FILE] [--resolutions FILE]",
    summary: "findings between two documents, pages or folders of pages",
    details: `${failOn}
  --resolutions FILE  human decisions for merging a folder; none are used unless this is given

${inputs}`,
    load: async () => (await import("./diff.ts")).diff,
  },
  {
    name: "drift",
    synopsis: "[--from DIR|URL] [--format F] [--fail-on LEVEL] [--ignore FILE]",
    summary: "published pages against the kept ones, through the merge",
    details: `${from}\n${failOn}`,
    load: async () => (await import("./drift.ts")).drift,
  },
  {
    name: "update",
    synopsis: "[--from DIR|URL]",
    summary: "fetches and replaces the pages, regenerates, writes a changeset",
    details: `${from}

All of it or, where a page did not come or a person must decide, nothing.`,
    load: async () => (await import("./update.ts")).update,
  },
];
