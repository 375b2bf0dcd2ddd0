import { readFile } from "node:fs/promises";
import type { Problem } from "../problem/problem.ts";
import { type Resolution, readResolutions } from "../project/read-resolutions.ts";
import type { CommandIo } from "./command.ts";
import { typedPath } from "./typed-path.ts";

/** The text of a file that a person named on the command line, or why it cannot be read. */
export async function typedFile(
  file: string,
  option: string,
  io: CommandIo,
): Promise<{ readonly text: string } | { readonly problem: Problem }> {
  try {
    return { text: await readFile(typedPath(file, io), "utf8") };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      problem: {
        kind: "unreadable-file",
        pointer: "",
        values: [{ source: file, line: 1, value: null }],
        message: `The file behind --${option} cannot be read: ${reason}.`,
        suggestion: "Check its path; a relative one starts from the folder you are in.",
        exitCode: 4,
      },
    };
  }
}

/** The resolutions in the file behind --resolutions; none where there is no such option. */
export async function typedResolutions(
  file: string | undefined,
  io: CommandIo,
): Promise<{ readonly resolutions: readonly Resolution[]; readonly problems: readonly Problem[] }> {
  if (file === undefined) return { resolutions: [], problems: [] };
  const read = await typedFile(file, "resolutions", io);
  return "text" in read
    ? readResolutions(read.text, file)
    : { resolutions: [], problems: [read.problem] };
}
