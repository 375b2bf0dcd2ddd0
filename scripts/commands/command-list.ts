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
  --fail-on LEVEL     exit with 1 from this level on: error (default), warning, info or never`;

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
  --resolutions FILE  human decisions; none are used unless this is given`,
    load: async () => (await import("./merge.ts")).merge,
  },
  {
    name: "diff",
    synopsis: "OLD NEW [--format F] [--fail-on LEVEL]",
    summary: "findings between two documents, pages or folders of pages",
    details: failOn,
    load: async () => (await import("./diff.ts")).diff,
  },
  {
    name: "drift",
    synopsis: "[--from DIR|URL] [--format F] [--fail-on LEVEL]",
    summary: "published pages against the kept ones, through the merge",
    details: `  --from DIR|URL      where the published pages are; by default the URLs in openapi/sources.yaml
${failOn}`,
    load: async () => (await import("./drift.ts")).drift,
  },
  {
    name: "update",
    synopsis: "[--from DIR|URL]",
    summary: "fetches and replaces the pages, regenerates, writes a changeset",
    details:
      "  --from DIR|URL      where the published pages are; by default the URLs in openapi/sources.yaml",
    load: async () => (await import("./update.ts")).update,
  },
];
