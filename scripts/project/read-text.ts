import { decodeText } from "../pages/text/decode-text.ts";
import { ownFileProblems, problemsOf, type UnplacedFault } from "../problem/fault.ts";
import type { Problem } from "../problem/problem.ts";
import type { FileReader } from "./file-reader.ts";

/** The text of a file that the project's people write, "missing", or the problems if it cannot be read. */
export type OwnText =
  | { readonly text: string }
  | "missing"
  | { readonly problems: readonly Problem[] };

/** Reads a file that the project's people write, as UTF-8. */
export async function readText(file: string, files: FileReader): Promise<OwnText> {
  try {
    const { kind } = await files.stat(file);
    if (kind === "missing") return "missing";
    if (kind === "folder") return { problems: problemsOf(file, [{ ...folder, line: 1 }]) };
    const decoded = decodeText(await files.read(file));
    if ("text" in decoded) return decoded;
    return { problems: ownFileProblems(file, [{ ...decoded.fault, line: 1 }]) };
  } catch (error) {
    return { problems: problemsOf(file, [{ ...unreadableFile(error), line: 1 }]) };
  }
}

const folder: UnplacedFault = {
  kind: "folder-as-file",
  message: "This is a folder, not a file",
  suggestion: "replace it with the file, or remove the folder",
};

/** A file that the system does not allow to be read. */
export function unreadableFile(error: unknown): UnplacedFault {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    kind: "unreadable-page",
    message: `The file cannot be read: ${reason}`,
    suggestion: "check its permissions",
  };
}
