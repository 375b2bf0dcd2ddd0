import type { FileReader } from "../../project/file-reader.ts";
import { type Project, projectFiles } from "../../project/read-project.ts";
import { reportOf } from "../finding/finding.ts";
import { changesetOf } from "./changeset.ts";
import type { Drift } from "./drift-of.ts";
import { sha256 } from "./fetch-page.ts";
import { withHashes } from "./with-hashes.ts";
import { withoutResolutions } from "./without-resolutions.ts";

/** A file that an update replaces or adds, by its path from the project's root. */
export interface UpdatedFile {
  readonly path: string;
  readonly text: string;
}

/** What taking the published pages changes under `openapi/`, and the changeset; generated files come on top. */
export function updateOf(
  project: Project,
  drift: Drift,
  packageName: string,
): readonly UpdatedFile[] {
  const changed = new Map(drift.changed.map((pair) => [pair.kept.name, pair.published]));
  const pages = project.sources.flatMap((source) => {
    const published = changed.get(source.kept.name);
    return published === undefined ? [] : [{ source, published }];
  });
  const hashes = new Map(
    pages.map(({ source, published }) => [source.file, sha256(published.bytes)]),
  );
  const expired = new Set(drift.expired.map(({ pointer }) => pointer));
  const report = reportOf(drift.findings);
  const isUntold = report.nextVersion === "none" && drift.isDocumentChanged;
  const changeset = changesetOf(
    isUntold ? { ...report, nextVersion: "patch" } : report,
    packageName,
  );
  const resolutions = withoutResolutions(project.resolutionsText, expired);
  return [
    ...(changeset === undefined
      ? []
      : [{ path: `.changeset/${changeset.name}`, text: changeset.text }]),
    ...(resolutions === project.resolutionsText
      ? []
      : [{ path: projectFiles.resolutions, text: resolutions }]),
    { path: projectFiles.sources, text: withHashes(project.sourcesText, hashes) },
    ...pages.map(({ source, published }) => ({
      path: source.kept.name,
      text: new TextDecoder("utf-8", { ignoreBOM: true }).decode(published.bytes),
    })),
  ];
}

/** The project as it will be: what is read of an updated file is its new text. */
export function updatedReader(files: FileReader, updated: readonly UpdatedFile[]): FileReader {
  const texts = new Map(updated.map(({ path, text }) => [path, Buffer.from(text)]));
  return {
    ...files,
    stat: async (path) => {
      const text = texts.get(path);
      return text === undefined ? files.stat(path) : { kind: "file", bytes: text.byteLength };
    },
    read: async (path) => texts.get(path) ?? files.read(path),
  };
}
