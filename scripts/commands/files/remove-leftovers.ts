import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

/** The prefix of temporary folders: it contains the id of the process that made them. */
export const stagingPrefix: string = `.together-files-${process.pid}-`;

/**
 * Removes temporary folders that killed runs left behind. Those of a process that is still running are kept.
 *
 * @param options `recursive` looks into subfolders as well.
 */
export function removeLeftovers(
  folders: readonly string[],
  options: { readonly recursive?: boolean } = {},
): void {
  for (const folder of folders) {
    for (const { name, parentPath } of entriesOf(folder, options.recursive === true)) {
      const [, pid] = /^\.together-files-(\d+)-\w{6}$/.exec(name) ?? [];
      if (pid === undefined || isOtherProcess(Number(pid))) continue;
      rmSync(join(parentPath, name), { recursive: true, force: true });
    }
  }
}

function entriesOf(folder: string, recursive: boolean) {
  try {
    return readdirSync(folder, { recursive, withFileTypes: true });
  } catch {
    // A missing folder has no leftovers. If it cannot be read, writing to it will report why.
    return [];
  }
}

function isOtherProcess(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    // Signal 0 only checks that the process exists.
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
