import type { FindingId } from "../../finding/catalogue.ts";
import type { SchemaRoot } from "../../finding/schema-root.ts";

/** The finding ids for a kind of parts. */
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

/** For parts that clients send: parameters, and headers of responses to a webhook or callback. */
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

/** For parts that clients read: headers of responses. */
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

/** For parts that clients read: parameters of webhooks and callbacks. */
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
