import { exitCode } from "../../problem/exit-code.ts";
import { updateOptions } from "../arguments/command-option.ts";
import type { CommandEntry } from "./command-entry.ts";

const { ok, stale, undecided, unreadable, network } = exitCode;

/** The commands that generate code. */
export const codeCommands: readonly CommandEntry[] = [
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
    load: async () => (await import("../generate.ts")).generate,
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
    load: async () => (await import("../check.ts")).check,
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
    load: async () => (await import("../update.ts")).update,
  },
];
