import { exitCode } from "../../problem/exit-code.ts";
import { addOptions } from "../arguments/command-option.ts";
import type { CommandEntry } from "./command-entry.ts";

const { ok, unreadable, network } = exitCode;

const added = `Each URL is a documentation page, an OpenAPI document, or an index of links, such as llms.txt. All
pages that an index links to are downloaded, and those with an OpenAPI slice are kept. Local files
and folders are copied. Pages that are already listed are left alone. If there is a problem, nothing
is written.`;

/** The commands that download pages. */
export const pageCommands: readonly CommandEntry[] = [
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
    load: async () => (await import("../init.ts")).init,
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
    load: async () => (await import("../add.ts")).add,
  },
];
