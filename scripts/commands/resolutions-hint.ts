import { join, relative } from "node:path";
import type { Problem } from "../problem/problem.ts";
import { nodeFileReader } from "../project/node-file-reader.ts";
import { projectFiles } from "../project/read-project.ts";
import type { CommandIo } from "./command.ts";

/**
 * A hint to pass the project's resolutions if conflicts are open and they were not passed; otherwise empty. Only a
 * merge of the whole project applies them by default. If a problem is about them, they were read.
 *
 * @param passed The file passed to --resolutions.
 */
export async function resolutionsHint(
  problems: readonly Problem[],
  passed: string | undefined,
  { root, cwd }: CommandIo,
): Promise<string> {
  const file = projectFiles.resolutions;
  const isOpen = problems.some(({ exitCode }) => exitCode === 3);
  const areRead = problems.some(({ values }) => values.some(({ source }) => source.endsWith(file)));
  if (passed !== undefined || !isOpen || areRead) return "";
  if ((await nodeFileReader(root).stat(file)).kind !== "file") return "";
  const path = relative(cwd, join(root, file)).replaceAll("\\", "/");
  return `The project's resolutions were not applied. To apply them, pass --resolutions ${path}.\n`;
}
