/** What is at a path. */
type FileKind = "file" | "folder" | "missing";

/** A path with what is there. */
export interface FoundPath {
  readonly path: string;
  /** The path relative to the listed folder, with / as separator. */
  readonly inside: string;
  readonly kind: "file" | "folder";
}

/** The part of the file system that loading slices needs. Tests pass their own. */
export interface FileReader {
  /** The folder that relative paths start from, if it is the project's. Used only in messages. */
  readonly project?: {
    readonly folder: string;
    /** The option that selects it, with a space before it; empty if it is not needed. */
    readonly option: string;
  };
  /**
   * What is at a path, and a file's size.
   * @throws {Error} If the path cannot be accessed.
   */
  stat(path: string): Promise<{ readonly kind: FileKind; readonly bytes: number }>;
  /**
   * A file's bytes.
   * @throws {Error} If it cannot be read.
   */
  read(path: string): Promise<Uint8Array>;
  /**
   * All files and folders in a folder and its subfolders, in any order.
   * @throws {Error} If it cannot be listed.
   */
  list(folder: string): Promise<readonly FoundPath[]>;
}
