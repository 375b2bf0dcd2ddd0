import { codeCommands } from "./code-commands.ts";
import type { CommandEntry } from "./command-entry.ts";
import { documentCommands } from "./document-commands.ts";
import { pageCommands } from "./page-commands.ts";

/** All commands, in the order of the help. */
export const commandList: readonly CommandEntry[] = [
  ...pageCommands,
  ...documentCommands,
  ...codeCommands,
];
