import { readdir, readFile, stat } from "node:fs/promises";
import { join, relative, resolve, sep } from "node:path";
import type { FileReader } from "./file-reader.ts";

/**
 * Reads files from disk. Links to folders are not followed, so a listing always ends.
 *
 * @param cwd The folder that relative paths start from.
 */
export function nodeFileReader(cwd: string): FileReader {
  return {
    async stat(path) {
      const found = await stat(resolve(cwd, path)).catch((error: unknown) => {
        if (error instanceof Error && "code" in error && isAbsence(error.code)) return undefined;
        throw error;
      });
      if (!found) return { kind: "missing", bytes: 0 };
      return { kind: found.isDirectory() ? "folder" : "file", bytes: found.size };
    },
    read: (path) => readFile(resolve(cwd, path)),
    async list(folder) {
      const root = resolve(cwd, folder);
      const entries = await readdir(root, { recursive: true, withFileTypes: true });
      return entries
        .filter((entry) => entry.isFile() || entry.isSymbolicLink() || entry.isDirectory())
        .map((entry) => {
          const inside = join(relative(root, entry.parentPath), entry.name);
          return {
            path: join(folder, inside),
            inside: inside.split(sep).join("/"),
            kind: entry.isDirectory() ? "folder" : "file",
          };
        });
    },
  };
}

function isAbsence(code: unknown): boolean {
  return code === "ENOENT" || code === "ENOTDIR";
}
