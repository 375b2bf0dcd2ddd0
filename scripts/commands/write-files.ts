import {
  existsSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";

/** A file to write. */
export interface FileToWrite {
  /** Absolute; its folder must exist. If it is a link, its target is replaced. */
  readonly path: string;
  readonly text: string | Uint8Array;
}

/**
 * Writes all files or none. Each text is first written to a temporary folder beside its target, then moved to the target;
 * if that fails for one file, the others get their old content back. Synchronous, so that no signal is handled halfway.
 * @throws The error of the file system, after everything is restored.
 */
export function writeFiles(files: readonly FileToWrite[]): void {
  const staged: Staged[] = [];
  const placed: Staged[] = [];
  try {
    for (const file of files) staged.push(stage(file));
    for (const file of staged) {
      const hadOld = moveIfThere(file.path, file.old);
      placed.push({ ...file, hadOld });
      renameSync(file.fresh, file.path);
    }
  } catch (error) {
    for (const { path, old, hadOld } of placed.toReversed()) {
      rmSync(path, { force: true });
      if (hadOld) renameSync(old, path);
    }
    throw error;
  } finally {
    for (const { folder } of staged) rmSync(folder, { recursive: true, force: true });
  }
}

interface Staged {
  readonly path: string;
  readonly folder: string;
  readonly fresh: string;
  readonly old: string;
  readonly hadOld: boolean;
}

function stage(file: FileToWrite): Staged {
  const path = followed(file.path);
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) {
    throw new Error(`${path} is a folder`);
  }
  const folder = mkdtempSync(join(dirname(path), `.${basename(path)}-`));
  const fresh = join(folder, "fresh");
  try {
    writeFileSync(fresh, file.text);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
  return { path, folder, fresh, old: join(folder, "old"), hadOld: false };
}

function followed(path: string): string {
  return existsSync(path) ? realpathSync(path) : path;
}

function moveIfThere(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return false;
    throw error;
  }
}
