import type { FindingId } from "../../finding/catalogue.ts";
import type { SchemaRoot } from "../../finding/schema-root.ts";

/** What is found about a kind of parts, by who sends them. */
export interface PartIds {
  readonly kind: SchemaRoot["kind"];
  readonly addedRequired: FindingId;
  readonly addedOptional: FindingId;
  readonly removedRequired: FindingId;
  readonly removedOptional: FindingId;
  readonly becameRequired: FindingId;
  readonly becameOptional: FindingId;
  readonly writtenDifferently: FindingId;
}

/** Clients send them: parameters, and the headers with which they answer a webhook or callback. */
export const sentParts: PartIds = {
  kind: "parameter",
  addedRequired: "new-required-request-parameter",
  addedOptional: "new-optional-request-parameter",
  removedRequired: "request-parameter-removed",
  removedOptional: "request-parameter-removed",
  becameRequired: "request-parameter-became-required",
  becameOptional: "request-parameter-became-optional",
  writtenDifferently: "request-parameter-type-changed",
};

/** Clients read them: headers of responses. */
export const responseHeaders: PartIds = {
  kind: "response",
  addedRequired: "response-header-added",
  addedOptional: "response-header-added",
  removedRequired: "required-response-header-removed",
  removedOptional: "optional-response-header-removed",
  becameRequired: "response-header-became-required",
  becameOptional: "response-header-became-optional",
  writtenDifferently: "response-property-type-changed",
};

/** Clients read them: parameters of webhooks and callbacks. */
export const receivedParameters: PartIds = {
  kind: "response",
  addedRequired: "response-property-added",
  addedOptional: "response-property-added",
  removedRequired: "response-required-property-removed",
  removedOptional: "response-optional-property-removed",
  becameRequired: "response-property-became-required",
  becameOptional: "response-property-became-optional",
  writtenDifferently: "response-property-type-changed",
};
