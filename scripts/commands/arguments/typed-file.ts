import { relative } from "node:path";
import type { Problem } from "../../problem/problem.ts";
import type { FileReader } from "../../project/file-reader.ts";
import { nodeFileReader } from "../../project/node-file-reader.ts";
import { type Resolution, readResolutions } from "../../project/read-resolutions.ts";
import { readText } from "../../project/read-text.ts";
import { printable } from "../../report/printable.ts";
import type { CommandIo } from "../command.ts";

/** Larger files take a second or longer to read. */
const longBytes = 1_048_576;

/** Reads the files and folders named on the command line, and shows the current one as progress. */
export function typedReader(io: CommandIo): FileReader {
  const files = nodeFileReader(io.cwd);
  return {
    ...files,
    project: { folder: io.cwd, option: "" },
    read: async (path) => {
      const bytes = await files.read(path);
      await io.step(`Reading ${printable(path)}`, bytes.byteLength > longBytes);
      return bytes;
    },
  };
}

/** Reads the files of the project. */
export function projectReader({ root, cwd }: CommandIo): FileReader {
  const project = { folder: root, option: rootFlag({ root, cwd }) };
  return { ...nodeFileReader(root), project };
}

/** The option that selects the project's folder, with a space before it; empty for the current folder. */
export function rootFlag({ root, cwd }: Pick<CommandIo, "root" | "cwd">): string {
  const path = relative(cwd, root);
  if (path === "") return "";
  return ` --root ${/^[\w./\\:-]+$/.test(path) ? path : JSON.stringify(path)}`;
}

/** The text of a file named on the command line, or the problems if it cannot be read. */
export async function typedFile(
  file: string,
  option: string,
  io: CommandIo,
): Promise<{ readonly text: string } | { readonly problems: readonly Problem[] }> {
  const read = await readText(file, nodeFileReader(io.cwd));
  return read === "missing" ? { problems: [missing(file, option)] } : read;
}

function missing(file: string, option: string): Problem {
  return {
    kind: "unreadable-file",
    pointer: "",
    values: [],
    message: `The file passed to --${option} does not exist: ${file}.`,
    suggestion: "Check its path. Relative paths start from the current folder.",
    exitCode: 4,
  };
}

/** The resolutions in the file passed to --resolutions; none without that option. */
export async function typedResolutions(
  file: string | undefined,
  io: CommandIo,
): Promise<{ readonly resolutions: readonly Resolution[]; readonly problems: readonly Problem[] }> {
  if (file === undefined) return { resolutions: [], problems: [] };
  const read = await typedFile(file, "resolutions", io);
  return "text" in read
    ? readResolutions(read.text, file)
    : { resolutions: [], problems: read.problems };
}
