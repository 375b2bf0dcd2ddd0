import { idsByVerdict } from "./ids-by-verdict.ts";

/** What a finding is about: payloads, the generated types, how the API is reached, or wording. */
export type FindingClass = "wire" | "types" | "operational" | "docs";

/** error: can break a correct program; warning: needs a review; info: good to know. */
export type Level = "error" | "warning" | "info";

/** Bumps in ascending order. */
export const bumps = ["none", "patch", "minor", "major"] as const;

/** The part of this package's version that a finding bumps. */
export type Bump = (typeof bumps)[number];

/** The properties of an id. */
export interface CatalogueEntry {
  readonly class: FindingClass;
  readonly level: Level;
  readonly bump: Bump;
}

type VerdictName = keyof typeof idsByVerdict;

/** The id of a kind of finding. */
export type FindingId = (typeof idsByVerdict)[VerdictName][number];

const verdicts: Readonly<Record<VerdictName, CatalogueEntry>> = {
  wireError: { class: "wire", level: "error", bump: "major" },
  announcedRemoval: { class: "wire", level: "warning", bump: "major" },
  wireWarning: { class: "wire", level: "warning", bump: "minor" },
  typesWarning: { class: "types", level: "warning", bump: "major" },
  typesInfo: { class: "types", level: "info", bump: "minor" },
  renamed: { class: "types", level: "warning", bump: "minor" },
  accessShut: { class: "operational", level: "error", bump: "major" },
  accessOpened: { class: "operational", level: "info", bump: "minor" },
  serverMoved: { class: "operational", level: "warning", bump: "minor" },
  serverListed: { class: "operational", level: "info", bump: "patch" },
  expired: { class: "operational", level: "info", bump: "none" },
  docsPatch: { class: "docs", level: "info", bump: "patch" },
  docsNone: { class: "docs", level: "info", bump: "none" },
};

/** The properties of every id. */
export const catalogue: Readonly<Record<FindingId, CatalogueEntry>> = Object.fromEntries(
  Object.entries(verdicts).flatMap(([verdict, entry]) =>
    // Proof: the type of `verdicts` names the verdicts and no others.
    idsByVerdict[verdict as VerdictName].map((id) => [id, entry] as const),
  ),
  // Proof: each id is under a verdict, for FindingId is made of those lists.
) as Record<FindingId, CatalogueEntry>;

/** Former names of ids, which entries of an ignore file may still use. */
export const formerIds: Readonly<Record<string, FindingId>> = {
  "api-removed": "api-removed-with-deprecation",
};

/** Every id that an entry of an ignore file may have. */
export const findingIds: readonly string[] = [...Object.keys(catalogue), ...Object.keys(formerIds)];

/** Whether a word is the id of a finding. */
export function isFindingId(word: string): word is FindingId {
  return Object.hasOwn(catalogue, word);
}
