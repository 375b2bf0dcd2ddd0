import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";

/**
 * The files in a folder and its subfolders, by their path in it, with `/` as separator; none if the folder does not exist.
 * Files and folders whose names start with a dot are skipped.
 */
export async function readGenerated(folder: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (error: unknown) => {
      if (error instanceof Error && "code" in error && isAbsence(error.code)) return [];
      throw error;
    },
  );
  const paths = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .filter((path) => !path.split("/").some((part) => part.startsWith(".")));
  const read = paths.map(async (path) => [path, await readFile(join(folder, path))] as const);
  return new Map(await Promise.all(read));
}

function isAbsence(code: unknown): boolean {
  return code === "ENOENT" || code === "ENOTDIR";
}
