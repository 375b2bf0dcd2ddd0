import type { Merge } from "../../merge/merge.ts";
import type { Slice } from "../../pages/slice.ts";
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

/** The files under `openapi/` that an update changes, and the changeset. Generated files are not included. */
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
    ...pages.map(({ source, published }) => ({
      path: source.kept.name,
      text: new TextDecoder("utf-8", { ignoreBOM: true }).decode(published.bytes),
    })),
    { path: projectFiles.sources, text: withHashes(project.sourcesText, hashes) },
  ];
}

/**
 * The slices after the update, and their merge: those of the published pages, under the kept pages' names. A merge
 * only distinguishes pages by these names, so the pages need not be merged again.
 */
export function mergedUpdate({ slices, merge }: Drift): {
  readonly slices: readonly Slice[];
  readonly merge: Merge;
} {
  const names = new Map(
    slices.map(({ pair }) => [(pair.published ?? pair.kept).name, pair.kept.name]),
  );
  const kept = <Named extends { readonly source: string }>(named: Named): Named => ({
    ...named,
    source: names.get(named.source) ?? named.source,
  });
  const decisions = merge.decisions.map((decision) => ({
    ...decision,
    values: decision.values.map(kept),
  }));
  return {
    slices: slices.flatMap(({ published }) => published.map(kept)),
    merge: { ...merge, decisions },
  };
}
