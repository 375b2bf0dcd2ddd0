import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { removeLeftovers, stagingPrefix } from "./remove-leftovers.ts";

/** A file to write. */
export interface FileToWrite {
  /** Absolute; its folder must exist. If it is a link, its target is replaced. */
  readonly path: string;
  readonly text: string | Uint8Array;
}

/**
 * Writes all files or none. Each text is first written to a temporary folder beside its target, then moved to the
 * target in one step; if that fails for one file, the others get their old content back. Synchronous, so that no
 * signal is handled halfway. Devices such as /dev/null are written last. Leftovers of killed runs beside the
 * targets are removed.
 * @throws The file system's error, after everything is restored.
 */
export function writeFiles(files: readonly FileToWrite[]): void {
  const devices = files.filter(({ path }) => isDevice(path));
  const regular = files.filter(({ path }) => !isDevice(path));
  removeLeftovers([...new Set(regular.map(({ path }) => dirname(followed(path))))]);
  const staged: StagedFile[] = [];
  const placed: StagedFile[] = [];
  try {
    for (const file of regular) staged.push(stage(file));
    for (const file of staged) {
      renameSync(file.fresh, file.path);
      placed.push(file);
    }
    for (const { path, text } of devices) writeFileSync(path, text);
  } catch (error) {
    for (const { path, old } of placed.toReversed()) {
      if (old === undefined) rmSync(path, { force: true });
      else renameSync(old, path);
    }
    throw error;
  } finally {
    for (const { folder } of staged) rmSync(folder, { recursive: true, force: true });
  }
}

function isDevice(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isCharacterDevice() === true;
}

interface StagedFile {
  readonly path: string;
  /** The temporary folder. */
  readonly folder: string;
  readonly fresh: string;
  /** A copy of the existing file, if there is one. */
  readonly old: string | undefined;
}

function stage(file: FileToWrite): StagedFile {
  const path = followed(file.path);
  const present = statSync(path, { throwIfNoEntry: false });
  if (present?.isDirectory() === true) throw new Error(`${path} is a folder`);
  const folder = mkdtempSync(join(dirname(path), stagingPrefix));
  try {
    const fresh = join(folder, "fresh");
    writeFileSync(fresh, file.text, present === undefined ? {} : { mode: present.mode });
    if (present === undefined) return { path, folder, fresh, old: undefined };
    const old = join(folder, "old");
    copyFileSync(path, old);
    return { path, folder, fresh, old };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

function followed(path: string): string {
  return existsSync(path) ? realpathSync(path) : path;
}
