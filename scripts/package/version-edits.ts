/** A file that contains the package's version, and how to change the version in its text. */
interface VersionEdit {
  /** The path from the root of the repository. */
  readonly path: string;
  readonly edit: (text: string, version: string) => string;
}

/** A page that contains the action's major version tag, which the release moves. */
function actionTagIn(path: string): VersionEdit {
  const tag = /(?<=OWNER\/together-files@v)\d+/g;
  return { path, edit: (text, version) => text.replace(tag, version.replace(/\..*/, "")) };
}

/** All files with the package's version except package.json, which Changesets updates. */
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
