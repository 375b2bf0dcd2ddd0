import { resolve } from "node:path";
import type { CommandIo } from "./command.ts";

/** The scripts of package.json that start the tool with words a person typed. */
const toolScripts = new Set<string | undefined>(["spec", "drift", "update"]);

/**
 * The absolute path of a file a person named on the command line.
 *
 * A relative path starts where it was typed. `npm run spec` moves to the package's root before it starts
 * the tool and leaves the folder the person stands in behind in `INIT_CWD`; so that folder counts
 * when npm runs one of the tool's scripts in that root, and `io.cwd` in every other case (npm hands `INIT_CWD`
 * down to all that it starts, the tests among them, for which it means nothing).
 * @see https://docs.npmjs.com/cli/v11/commands/npm-run#description
 */
export function typedPath(path: string, io: Pick<CommandIo, "cwd" | "env">): string {
  const { INIT_CWD, npm_lifecycle_event, npm_package_json } = io.env;
  const startedByNpm =
    toolScripts.has(npm_lifecycle_event) && npm_package_json === resolve(io.cwd, "package.json");
  return resolve(startedByNpm ? (INIT_CWD ?? io.cwd) : io.cwd, path);
}
