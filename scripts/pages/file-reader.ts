/** What stands at a path. */
type FileKind = "file" | "folder" | "missing";

/** The file system as far as slices are loaded from it; tests hand in their own. */
export interface FileReader {
  /** What stands at a path, and how many bytes a file has. Throws an Error where it cannot be looked at. */
  stat(path: string): Promise<{ readonly kind: FileKind; readonly bytes: number }>;
  /** A file's bytes. Throws an Error where it cannot be read. */
  read(path: string): Promise<Uint8Array>;
  /** The paths of all files in a folder and the folders below it, in any order. Throws where it cannot be listed. */
  list(folder: string): Promise<readonly string[]>;
}
