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

const wireError = { class: "wire", level: "error", bump: "major" } as const;
const wireWarning = { class: "wire", level: "warning", bump: "minor" } as const;
const typesWarning = { class: "types", level: "warning", bump: "major" } as const;
const typesInfo = { class: "types", level: "info", bump: "minor" } as const;
const docsPatch = { class: "docs", level: "info", bump: "patch" } as const;
const docsNone = { class: "docs", level: "info", bump: "none" } as const;

/** Every id a finding can have. Names are oasdiff's where it has one, so that people can look them up. */
export const catalogue = {
  "api-path-removed-without-deprecation": wireError,
  "api-removed-without-deprecation": wireError,
  "api-removed": { class: "wire", level: "warning", bump: "major" },
  "response-success-status-removed": wireError,
  "response-media-type-removed": wireError,
  "response-required-property-removed": wireError,
  "response-property-became-optional": wireError,
  "response-property-became-nullable": wireError,
  "response-property-type-changed": wireError,
  "response-property-type-generalized": wireError,
  "response-body-type-changed": wireError,
  "response-body-type-generalized": wireError,
  "response-property-enum-value-added": wireWarning,
  "response-property-constraint-relaxed": wireWarning,
  "response-optional-property-removed": typesWarning,
  "response-property-added": typesInfo,
  "response-property-became-required": typesInfo,
  "response-property-type-specialized": typesInfo,
  "response-property-const-added": typesInfo,
  "response-property-enum-value-removed": typesInfo,
  "response-property-constraint-tightened": typesInfo,
  "response-success-status-added": typesInfo,
  "response-non-success-status-added": typesInfo,
  "response-non-success-status-removed": typesInfo,
  "response-media-type-added": typesInfo,
  "endpoint-added": typesInfo,
  "new-required-request-parameter": wireError,
  "request-parameter-became-required": wireError,
  "request-parameter-type-changed": wireError,
  "request-parameter-enum-value-removed": wireError,
  "request-parameter-constraint-tightened": wireError,
  "new-required-request-property": wireError,
  "request-property-became-required": wireError,
  "request-property-type-changed": wireError,
  "request-property-enum-value-removed": wireError,
  "request-property-constraint-tightened": wireError,
  "request-body-became-required": wireError,
  "request-media-type-removed": wireError,
  "request-parameter-removed": typesWarning,
  "request-property-removed": typesWarning,
  "new-optional-request-parameter": typesInfo,
  "new-optional-request-property": typesInfo,
  "request-parameter-became-optional": typesInfo,
  "request-parameter-type-generalized": typesInfo,
  "request-parameter-enum-value-added": typesInfo,
  "request-parameter-constraint-relaxed": typesInfo,
  "request-property-became-optional": typesInfo,
  "request-property-type-generalized": typesInfo,
  "request-property-enum-value-added": typesInfo,
  "request-property-constraint-relaxed": typesInfo,
  "request-body-became-optional": typesInfo,
  "request-media-type-added": typesInfo,
  "operation-id-changed": { class: "types", level: "warning", bump: "minor" },
  "security-scheme-changed": { class: "operational", level: "error", bump: "major" },
  "security-requirement-added": { class: "operational", level: "error", bump: "major" },
  "security-requirement-removed": { class: "operational", level: "info", bump: "minor" },
  "server-url-changed": { class: "operational", level: "warning", bump: "minor" },
  "server-added": { class: "operational", level: "info", bump: "patch" },
  "server-removed": { class: "operational", level: "info", bump: "patch" },
  "resolution-expired": { class: "operational", level: "info", bump: "none" },
  "description-changed": docsPatch,
  "example-changed": docsPatch,
  "deprecated-changed": docsPatch,
  "extension-changed": docsPatch,
  "tag-changed": docsPatch,
  "page-envelope-changed": docsNone,
  "absorbed-by-merge": docsNone,
  "change-undecided": wireWarning,
} as const satisfies Record<string, CatalogueEntry>;

/** The name of a kind of finding. */
export type FindingId = keyof typeof catalogue;

/** Whether a word is one of the catalogue's ids. */
export function isFindingId(word: string): word is FindingId {
  return Object.hasOwn(catalogue, word);
}
