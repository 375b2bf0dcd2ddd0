/** A file that holds the package's version, and how another one is written into its text. */
interface VersionEdit {
  /** From the top of the repository. */
  readonly path: string;
  readonly edit: (text: string, version: string) => string;
}

/** A page that names the action by the tag of its major version, which the release moves. */
function actionTagIn(path: string): VersionEdit {
  const tag = /(?<=OWNER\/together-files@v)\d+/g;
  return { path, edit: (text, version) => text.replace(tag, version.replace(/\..*/, "")) };
}

/** All places of the package's version except package.json, which changesets write. */
export const versionEdits: readonly VersionEdit[] = [
  {
    path: "src/platform/version.ts",
    edit: (text, version) => text.replace(/(?<=VERSION = ")[^"]*/, version),
  },
  {
    path: "jsr.json",
    edit: (text, version) => text.replace(/(?<="version": ")[^"]*/, version),
  },
  actionTagIn("README.md"),
  actionTagIn("docs/drift-in-ci.md"),
];
