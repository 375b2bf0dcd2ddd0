import type { Meaning } from "./schema-meanings.ts";

/** What findings about operations and their statuses, media types, headers and links mean. */
export const operationMeanings: readonly Meaning[] = [
  [
    /^api-path-removed-before-sunset/,
    "A path was removed before the date that the `x-sunset` of its deprecated operations announced.",
    "`x-sunset: 2027-06-30`, and the path is gone in May.",
  ],
  [
    /^api-removed-before-sunset/,
    "A deprecated operation was removed before the date that its `x-sunset` announced.",
    "`x-sunset: 2027-06-30`, and the operation is gone in May.",
  ],
  [
    /^api-sunset/,
    "The sunset date of a deprecated operation moved to an earlier date.",
    "`x-sunset` was 2027-06-30 and is 2027-03-01.",
  ],
  [
    /^api-removed-with-deprecation/,
    "A deprecated operation was removed.",
    "`DELETE /files/{id}` was deprecated and is no longer described.",
  ],
  [
    /^api-path-removed/,
    "A path was removed with all its operations, which were not deprecated.",
    "The path `/files` is no longer described.",
  ],
  [
    /^api-removed/,
    "An operation that was not deprecated was removed.",
    "`GET /files` is no longer described.",
  ],
  [/^endpoint-added/, "The API has a new operation.", "`DELETE /files/{id}` is new."],
  [
    /^api-operation-id-added/,
    "An operation has an `operationId`, and had none before.",
    "`operationId: listFiles` is new.",
  ],
  [
    /operation-id/,
    "An operation has another `operationId`: generated code that uses the old name no longer compiles.",
    "`listFiles` became `getFiles`.",
  ],
  [
    /undecided/,
    "A schema changed, and the comparison found neither a proof that this is harmless nor a payload that proves the opposite.",
    "A pattern was replaced by another one that may accept the same strings.",
  ],
  [/non-success-status-added/, "An operation has a new status for errors.", "`429` is new."],
  [
    /non-success-status-removed/,
    "An operation no longer has one of its statuses for errors.",
    "`429` is no longer described.",
  ],
  [/success-status-added/, "An operation has a new status for successes.", "`202` is new."],
  [
    /success-status-removed/,
    "An operation no longer has one of its statuses for successes.",
    "`202` is no longer described.",
  ],
  [
    /status-range/,
    "A range of response statuses was replaced by statuses in that range.",
    "`2XX` became `200`.",
  ],
  [
    /media-type-range/,
    "A range of media types was replaced by media types in that range.",
    "`text/*` became `text/plain`.",
  ],
  [
    /media-type-name/,
    "The parameters of a media type changed.",
    "`application/vnd.acme+json; version=1` became `version=2`.",
  ],
  [/^response-media-type-added/, "A response can have a new media type.", "`text/csv` is new."],
  [
    /^response-media-type-removed/,
    "A response no longer has one of its media types.",
    "`text/csv` is no longer described.",
  ],
  [
    /^request-media-type-added/,
    "A request body can be sent in a new media type.",
    "`text/csv` is new.",
  ],
  [
    /^request-media-type-removed/,
    "A request body can no longer be sent in one of its media types.",
    "`text/csv` is no longer described.",
  ],
  [
    /body-became-required/,
    "An operation now requires a request body.",
    "`required: true` is new on a request body.",
  ],
  [
    /body-became-optional/,
    "An operation no longer requires a request body.",
    "`required: true` is gone from a request body.",
  ],
  [
    /^required-response-header/,
    "A header that every response had was removed.",
    "`X-Request-Id` is no longer described.",
  ],
  [
    /^optional-response-header/,
    "A header that responses could have was removed.",
    "`X-Total` is no longer described.",
  ],
  [
    /header-became-optional/,
    "Responses may now lack a header that every response had.",
    "`required: true` is gone from a header.",
  ],
  [
    /header-became-required/,
    "Every response now has a header that responses could lack.",
    "`required: true` is new on a header.",
  ],
  [/header-added/, "Responses can have a new header.", "`X-Total` is new."],
  [/link-added/, "A response has a new link to another operation.", "The link `content` is new."],
  [
    /link-changed/,
    "A link of a response refers to another operation, or passes other values.",
    "The link `content` leads to `retrieveFile`.",
  ],
  [
    /link-removed/,
    "A response no longer has one of its links to other operations.",
    "The link `content` is no longer described.",
  ],
];
