import { catalogue, type FindingId } from "./catalogue.ts";

const effects: Partial<Record<FindingId, string>> = {
  "required-response-header-removed": "read no value where one was promised",
  "response-header-became-optional": "may read no value where one was promised",
  "optional-response-header-removed": "and read it may get none",
  "new-required-request-parameter": "do not send it and are rejected",
  "request-parameter-became-required": "and leave it out are rejected",
  "callback-removed": "and wait for it are no longer called",
  "webhook-removed": "and wait for it are no longer called",
  "response-link-removed": "and follow it no longer find it",
  "response-link-changed": "and follow it may call something else",
  "response-required-property-removed": "read undefined where a value was promised",
  "response-property-became-optional": "may read undefined where a value was promised",
  "response-property-became-nullable": "may read null where a value was promised",
  "response-property-enum-value-added": "may get a value that they do not know",
  "response-property-constraint-relaxed": "may get values beyond the limit they relied on",
  "response-optional-property-removed": "no longer compile where they name it",
  "new-required-request-property": "do not send it and are rejected",
  "request-property-became-required": "and leave it out are rejected",
  "request-required-property-became-not-read-only": "and leave it out are rejected",
  "response-required-property-became-write-only": "read undefined where a value was promised",
  "request-parameter-removed": "and send it may find that it has no effect",
  "request-property-removed": "and send it may find that it has no effect",
  "request-parameter-default-value-changed": "and leave it out now get another default",
  "request-property-default-value-changed": "and leave it out now get another default",
  "response-property-discriminator-mapping-changed": "may read another type",
  "request-property-discriminator-mapping-changed": "and send it may send another type",
  "change-undecided": "may be affected",
};

/**
 * The effect of a finding about a schema on programs that call the operation, as a verb phrase; empty if there is
 * none.
 */
export function effectOf(id: FindingId): string {
  const { level } = catalogue[id];
  if (level === "info") {
    return "";
  }
  const usual = id.startsWith("response")
    ? "may get values that they do not expect"
    : "and send what was valid may be rejected";
  return effects[id] ?? usual;
}
