/** What a finding is about: payloads, the generated types, how the API is reached, or wording. */
export type FindingClass = "wire" | "types" | "operational" | "docs";

/** error: can break a correct program; warning: needs a look; info: good to know. */
export type Level = "error" | "warning" | "info";

/** Bumps in ascending order. */
export const bumps = ["none", "patch", "minor", "major"] as const;

/** The part of this package's version that a finding raises. */
export type Bump = (typeof bumps)[number];

/** What the table says of one id. */
export interface CatalogueEntry {
  readonly class: FindingClass;
  readonly level: Level;
  readonly bump: Bump;
}

/** Every id a finding can have, by the verdict on it. Names are oasdiff's where it has one, so that people can look them up. */
const idsByVerdict = {
  wireError: [
    "api-path-removed-without-deprecation",
    "api-removed-without-deprecation",
    "response-success-status-removed",
    "response-media-type-removed",
    "response-required-property-removed",
    "response-property-became-optional",
    "response-property-became-nullable",
    "response-property-type-changed",
    "response-property-type-generalized",
    "response-body-type-changed",
    "response-body-type-generalized",
    "new-required-request-parameter",
    "request-parameter-became-required",
    "request-parameter-type-changed",
    "request-parameter-enum-value-removed",
    "request-parameter-constraint-tightened",
    "new-required-request-property",
    "request-property-became-required",
    "request-property-type-changed",
    "request-property-enum-value-removed",
    "request-property-constraint-tightened",
    "request-body-became-required",
    "request-media-type-removed",
    "request-required-property-became-not-read-only",
    "response-required-property-became-write-only",
    "required-response-header-removed",
    "response-header-became-optional",
    "response-header-type-changed",
    "response-header-type-generalized",
    "api-path-removed-before-sunset",
    "api-removed-before-sunset",
    "api-sunset-date-changed-too-small",
  ],
  announcedRemoval: ["api-removed-with-deprecation"],
  wireWarning: [
    "response-property-enum-value-added",
    "response-property-constraint-relaxed",
    "change-undecided",
    "response-property-format-changed",
    "request-property-format-changed",
    "request-parameter-format-changed",
    "response-media-type-name-changed",
    "request-media-type-name-changed",
  ],
  typesWarning: [
    "response-optional-property-removed",
    "request-parameter-removed",
    "request-property-removed",
    "optional-response-header-removed",
  ],
  typesInfo: [
    "response-property-added",
    "response-property-became-required",
    "response-property-type-specialized",
    "response-property-const-added",
    "response-property-enum-value-removed",
    "response-property-constraint-tightened",
    "response-success-status-added",
    "response-non-success-status-added",
    "response-non-success-status-removed",
    "response-media-type-added",
    "endpoint-added",
    "new-optional-request-parameter",
    "new-optional-request-property",
    "request-parameter-became-optional",
    "request-parameter-type-generalized",
    "request-parameter-enum-value-added",
    "request-parameter-constraint-relaxed",
    "request-property-became-optional",
    "request-property-type-generalized",
    "request-property-enum-value-added",
    "request-property-constraint-relaxed",
    "request-body-became-optional",
    "request-media-type-added",
    "response-status-range-narrowed",
    "response-media-type-range-narrowed",
    "response-header-added",
    "response-header-became-required",
    "response-header-type-specialized",
    "response-link-added",
    "callback-added",
    "webhook-added",
    "server-variable-added",
    "response-property-extensible-enum-value-added",
  ],
  renamed: [
    "operation-id-changed",
    "response-link-removed",
    "response-link-changed",
    "callback-removed",
    "webhook-removed",
    "server-variable-removed",
    "server-variable-default-changed",
    "server-variable-enum-value-removed",
    "server-variable-enum-value-added",
    "request-parameter-default-value-changed",
    "request-property-default-value-changed",
    "request-property-discriminator-mapping-changed",
    "response-property-discriminator-mapping-changed",
  ],
  accessShut: ["security-scheme-changed", "security-requirement-added"],
  accessOpened: ["security-requirement-removed"],
  serverMoved: ["server-url-changed"],
  serverListed: ["server-added", "server-removed"],
  expired: ["resolution-expired"],
  docsPatch: [
    "description-changed",
    "example-changed",
    "deprecated-changed",
    "extension-changed",
    "tag-changed",
  ],
  docsNone: ["page-envelope-changed", "absorbed-by-merge"],
} as const;

type VerdictName = keyof typeof idsByVerdict;

/** The name of a kind of finding. */
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

/** What the table says of every id. */
export const catalogue: Readonly<Record<FindingId, CatalogueEntry>> = Object.fromEntries(
  Object.entries(verdicts).flatMap(([verdict, entry]) =>
    // Proof: the type of `verdicts` names the verdicts and no others.
    idsByVerdict[verdict as VerdictName].map((id) => [id, entry] as const),
  ),
  // Proof: each id is under a verdict, for FindingId is made of those lists.
) as Record<FindingId, CatalogueEntry>;

/** Every id that a finding can have. */
export const findingIds: readonly string[] = Object.keys(catalogue);
