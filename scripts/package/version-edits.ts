/** A file that holds the package's version, and how another one is written into its text. */
interface VersionEdit {
  /** From the top of the repository. */
  readonly path: string;
  readonly edit: (text: string, version: string) => string;
}

/** Everywhere the package's version stands, beside package.json, which changesets write. */
export const versionEdits: readonly VersionEdit[] = [
  {
    path: "src/platform/version.ts",
    edit: (text, version) => text.replace(/(?<=VERSION = ")[^"]*/, version),
  },
  {
    path: "README.md",
    edit: (text, version) => text.replace(/(?<=^ +ref: v)\S+/m, version),
  },
];
