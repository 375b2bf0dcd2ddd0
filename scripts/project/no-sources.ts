import type { Problem } from "../problem/problem.ts";
import type { FileReader } from "./file-reader.ts";

/**
 * The problem with a project that lists no page: its folder or its sources file does not exist, or the file is
 * empty.
 *
 * @param file The sources file.
 */
export async function noSources(file: string, files: FileReader): Promise<Problem> {
  const { folder, option } = files.project ?? { folder: undefined, option: "" };
  const init = `npx together-files init URL${option}`;
  const common = { kind: "no-sources", pointer: "", values: [], exitCode: 4 } as const;
  if (folder !== undefined && (await files.stat(".")).kind !== "folder") {
    const suggestion = `Check the folder passed to --root, or start a project there:\n  ${init}`;
    return { ...common, message: `There is no folder ${folder}.`, suggestion };
  }
  if ((await files.stat(file)).kind === "missing") {
    const place = folder === undefined ? "" : ` in ${folder}`;
    return {
      ...common,
      message: `There is no ${file}${place}.`,
      suggestion: `Pass the folder of a project with --root, or start a project here:\n  ${init}`,
    };
  }
  return {
    ...common,
    values: [{ source: file, line: 1, value: null }],
    message: "The file lists no pages.",
    suggestion: `Add pages:\n  npx together-files add URL${option}`,
  };
}
