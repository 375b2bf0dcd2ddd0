import { join } from "node:path";
import { nodeFileReader } from "../project/node-file-reader.ts";
import { addPages } from "./add.ts";
import { addOptions } from "./arguments/command-option.ts";
import { commandWords } from "./arguments/command-words.ts";
import { UsageError } from "./arguments/usage-error.ts";
import type { Command } from "./command.ts";

/** Editors use this comment to find the schema, with which they complete and check the file. */
const schemaLine = "# yaml-language-server: $schema=https://unpkg.com/together-files/schemas/";

const sources = `${schemaLine}sources.json
# The published pages, freshest first: where pages differ only in wording, the first one wins.
# \`url\` is where the page is published, \`sha256\` the hash of the file as published.
sources:
`;

const resolutions = `${schemaLine}resolutions.json
# Decisions. Each settles a conflict that no rule settles, or adds what every page leaves out. \`pointer\` is a JSON
# pointer into the merged document; \`because\` is the reason. A resolution whose conflict is gone must be removed.
resolutions:
`;

/** `together-files init`: starts a project in the current folder, with the given pages. */
export const init: Command = async (args, io) => {
  const words = commandWords(args, addOptions);
  const files = nodeFileReader(io.root);
  if ((await files.stat("openapi/sources.yaml")).kind !== "missing") {
    throw new UsageError(
      "openapi/sources.yaml already exists. To add pages, use together-files add.",
    );
  }
  const { kind } = await files.stat("openapi/resolutions.yaml");
  const path = join(io.root, "openapi", "resolutions.yaml");
  const created = kind === "missing" ? [{ path, text: resolutions }] : [];
  const code = await addPages("init", words, sources, created, io);
  if (code === 0) {
    io.stderr(
      words.positionals.length === 0
        ? "Next, add pages: npx together-files add URL...\n"
        : "Next, merge the pages: npx together-files merge -o openapi.yaml\n",
    );
  }
  return code;
};
