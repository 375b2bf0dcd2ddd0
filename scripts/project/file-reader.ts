/** What is at a path. */
type FileKind = "file" | "folder" | "missing";

/** A path with what is there. */
export interface FoundPath {
  readonly path: string;
  /** The same from the folder that was listed, with / between its parts. */
  readonly inside: string;
  readonly kind: "file" | "folder";
}

/** The file system as far as slices are loaded from it; tests hand in their own. */
export interface FileReader {
  /** The folder that relative paths start from, if it is that of the project. Only messages show it. */
  readonly project?: {
    readonly folder: string;
    /** The option that selects it, with a space before it; empty where the option is not needed. */
    readonly option: string;
  };
  /** What is at a path, and how many bytes a file has. Throws an Error where it cannot be looked at. */
  stat(path: string): Promise<{ readonly kind: FileKind; readonly bytes: number }>;
  /** A file's bytes. Throws an Error where it cannot be read. */
  read(path: string): Promise<Uint8Array>;
  /** All files and folders in a folder and the folders below it, in any order. Throws where it cannot be listed. */
  list(folder: string): Promise<readonly FoundPath[]>;
}
